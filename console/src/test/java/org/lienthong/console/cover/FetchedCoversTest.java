package org.lienthong.console.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedCoversTest {
  private static final String ISBN = "9786040000019";
  private static final String RECORD = "u00000abcdefg";

  @TempDir Path parent;
  private Path folder;
  private Covers covers;
  private FetchedCovers fetched;

  @BeforeEach
  void make() {
    folder = parent.resolve("covers");
    covers = Covers.in(folder, Instant::now);
    fetched = FetchedCovers.in(folder);
  }

  private static byte[] picture(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private Optional<String> name() {
    return covers.name(RECORD, List.of(ISBN), CoverSize.SMALL);
  }

  @Test
  void aFetchedPictureIsShownByTheIdOfItsRecord() throws Exception {
    assertThat(name()).isEmpty();
    assertThat(fetched.put(RECORD, picture(900, 1200))).isTrue();

    String name = name().orElseThrow();
    assertThat(name).startsWith(RECORD + "-144-");
    byte[] shown = covers.picture(name).orElseThrow();
    assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight()).isEqualTo(192);
  }

  @Test
  void aPictureOfTheOperatorComesFirst() throws Exception {
    fetched.put(RECORD, picture(9, 12));
    Files.write(folder.resolve(ISBN + ".png"), picture(9, 12));
    assertThat(name().orElseThrow()).startsWith(ISBN);
    assertThat(covers.isGiven(List.of("978-604-0-00001-9"))).isTrue();
    assertThat(covers.isGiven(List.of("978-0-306-40615-7"))).isFalse();
  }

  @Test
  void nothingThatAStrangerMadeIsKept() throws Exception {
    byte[] made = picture(2000, 2400);
    fetched.put(RECORD, made);
    byte[] kept = Files.readAllBytes(fetched.picture(RECORD).orElseThrow());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(image.getWidth()).isLessThanOrEqualTo(512);
    assertThat(image.getHeight()).isEqualTo(614);
    assertThat(new byte[] {kept[0], kept[1]}).isEqualTo(new byte[] {(byte) 0xff, (byte) 0xd8});
  }

  @Test
  void whatIsNoPictureChangesNothing() throws Exception {
    fetched.put(RECORD, picture(9, 12));
    assertThat(fetched.put(RECORD, "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isFalse();
    assertThat(fetched.has(RECORD)).isTrue();
  }

  @Test
  void aPictureThatIsRemovedIsShownNoMore() throws Exception {
    fetched.put(RECORD, picture(900, 1200));
    String name = name().orElseThrow();
    covers.picture(name);
    fetched.remove(RECORD);
    assertThat(name()).isEmpty();
    assertThat(covers.picture(name)).isEmpty();
    assertThat(folder.resolve("resized")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../x", "u1", "u000/..", "u00000abcdef."})
  void otherIdsHaveNoPlace(String record) throws Exception {
    assertThat(fetched.put(record, picture(9, 12))).isFalse();
    assertThat(fetched.has(record)).isFalse();
    assertThat(folder).doesNotExist();
  }

  /** One red point, lossless (VP8L). */
  private static final String WEBP = "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=";

  @Test
  void picturesInWebPAreRead() throws Exception {
    byte[] webp = Base64.getDecoder().decode(WEBP);
    assertThat(fetched.put(RECORD, webp)).isTrue();

    Files.write(folder.resolve("9780306406157.webp"), webp);
    assertThat(covers.isGiven(List.of("0-306-40615-2"))).isTrue();
  }
}
