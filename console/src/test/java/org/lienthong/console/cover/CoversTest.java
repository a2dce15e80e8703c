package org.lienthong.console.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoversTest {
  private static final String ISBN = "9786040000019";
  private static final String RECORD = "u00000abcdefg";

  @TempDir Path parent;
  private Path folder;
  private Covers covers;

  @BeforeEach
  void make() {
    folder = parent.resolve("covers");
    covers = Covers.in(folder, Instant::now);
  }

  private static byte[] picture(int width, int height, int rgb, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private void put(String name, byte[] octets) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), octets);
  }

  private Optional<BufferedImage> shown(CoverSize size) {
    return covers
        .name(RECORD, List.of(ISBN), size)
        .flatMap(covers::picture)
        .map(octets -> {
          try {
            return ImageIO.read(new ByteArrayInputStream(octets));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aFolderThatIsMissingHasNone() {
    assertThat(covers.name(RECORD, List.of(ISBN), CoverSize.SMALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9786040000019.jpg, 978-604-0-00001-9",
    "978-604-0-00001-9.PNG, 9786040000019 (bìa mềm)",
    "0306406152.jpeg, 978-0-306-40615-7",
    "9780306406157.jpg, 0-306-40615-2",
  })
  void picturesAreFoundByIsbnHoweverItIsWritten(String file, String isbn) throws Exception {
    put(file, new byte[0]);
    assertThat(covers.name(RECORD, List.of("không rõ", isbn), CoverSize.SMALL)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9786040000018.jpg", "notes.txt", "9786040000019.gif", ".jpg"})
  void otherFilesAreNoPictures(String file) throws Exception {
    put(file, new byte[0]);
    assertThat(covers.name(RECORD, List.of(ISBN), CoverSize.SMALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "900, 1200, jpg, 144, 192",
    "1200, 300, png, 144, 36",
    "300, 3000, png, 20, 200",
    "100, 120, jpg, 100, 120",
    "1, 1, png, 1, 1",
  })
  void picturesAreMadeSmallWithTheirShape(
      int width, int height, String format, int across, int down) throws Exception {
    put(ISBN + "." + format, picture(width, height, 0x0b5c66, format));

    BufferedImage small = shown(CoverSize.SMALL).orElseThrow();

    assertThat(small.getWidth()).isEqualTo(across);
    assertThat(small.getHeight()).isEqualTo(down);
    assertThat(small.getRGB(across / 2, down / 2) >> 8 & 0xff).isBetween(0x59, 0x5f);
  }

  @Test
  void whatIsTransparentIsWhite() throws Exception {
    put(ISBN + ".png", picture(new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB)));
    assertThat(shown(CoverSize.LARGE).orElseThrow().getRGB(5, 5) & 0xff).isGreaterThan(250);
  }

  private static byte[] picture(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Test
  void aSmallPictureIsKeptUntilTheOperatorsChanges() throws Exception {
    put(ISBN + ".png", picture(300, 400, 0xff0000, "png"));
    String first = covers.name(RECORD, List.of(ISBN), CoverSize.SMALL).orElseThrow();
    covers.picture(first);
    Path kept = folder.resolve("resized").resolve(ISBN + "-144.jpg");
    byte[] mark = picture(7, 7, 0, "jpg");
    FileTime time = Files.getLastModifiedTime(kept);
    Files.write(kept, mark);
    Files.setLastModifiedTime(kept, time);
    assertThat(covers.picture(first)).hasValue(mark);

    put(ISBN + ".png", picture(300, 400, 0x0000ff, "png"));
    Files.setLastModifiedTime(
        folder.resolve(ISBN + ".png"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    String second = covers.name(RECORD, List.of(ISBN), CoverSize.SMALL).orElseThrow();

    assertThat(second).isNotEqualTo(first);
    assertThat(shown(CoverSize.SMALL).orElseThrow().getRGB(50, 50) & 0xff).isGreaterThan(240);
  }

  @Test
  void picturesThatComeLaterAreFound() throws Exception {
    put("9780306406157.jpg", new byte[0]);
    assertThat(covers.name(RECORD, List.of(ISBN), CoverSize.SMALL)).isEmpty();
    put(ISBN + ".jpg", new byte[0]);
    assertThat(covers.name(RECORD, List.of(ISBN), CoverSize.SMALL)).isPresent();
  }

  /** The head of a PNG picture of any measures: what follows is missing. */
  private static byte[] head(int width, int height) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(header)) {
      out.writeBytes("IHDR");
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {8, 2, 0, 0, 0});
    }
    CRC32 sum = new CRC32();
    sum.update(header.toByteArray());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(all)) {
      out.writeLong(0x89504e470d0a1a0aL);
      out.writeInt(13);
      out.write(header.toByteArray());
      out.writeInt((int) sum.getValue());
      out.writeInt(0);
      out.writeBytes("IDAT");
    }
    return all.toByteArray();
  }

  @Test
  void aPictureWithTooManyPointsIsNotDecoded() throws Exception {
    put(ISBN + ".png", head(60_000, 60_000));
    assertThat(shown(CoverSize.SMALL)).isEmpty();
    assertThat(folder.resolve("resized").resolve(ISBN + "-144.jpg")).isEmptyFile();
  }

  @Test
  void brokenPicturesAreNone() throws Exception {
    byte[] whole = picture(300, 400, 0xff0000, "png");
    // A picture whose last octets are missing can still be shown.
    for (int length = 0; length < whole.length * 9 / 10; length += 7) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThat(Shrinking.shrink(part, 144, 200).isPresent()).as("%d", length).isFalse();
    }
    assertThat(Shrinking.shrink(picture(3, 3, 0, "gif"), 144, 200)).isEmpty();
    assertThat(
            Shrinking.shrink("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), 144, 200))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../lienthong.lock",
        "9786040000019-144-0.png",
        "9786040000019-145-0.jpg",
        "9786040000019-144-0.jpg"
      })
  void otherNamesHaveNoPicture(String name) {
    assertThat(covers.picture(name)).isEmpty();
  }
}
