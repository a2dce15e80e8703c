package org.lienthong.console.cover;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes JPEG pictures of a size from JPEG, PNG and WebP pictures, which may be hostile. */
final class Shrinking {
  private static final List<String> KINDS = List.of("jpeg", "png", "webp");
  private static final float QUALITY = 0.8f;
  private static final int WHITE = 255;

  private Shrinking() {}

  /**
   * Makes a picture small. Its measures are looked at before it is decoded, and of a large one only
   * every n-th point is.
   *
   * @return empty when it is none of these, has too many points, or is broken
   */
  static Optional<byte[]> shrink(byte[] octets, int widest, int highest) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(octets))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        return KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
            ? shrink(reader, in, widest, highest)
            : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // Decoders of the JDK throw many kinds for a broken picture.
    }
  }

  private static Optional<byte[]> shrink(
      ImageReader reader, ImageInputStream in, int widest, int highest) throws IOException {
    reader.setInput(in, true, true);
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width < 1 || height < 1 || (long) width * height > CoverLimits.MAX_POINTS) {
      return Optional.empty();
    }
    double scale = Math.min(1.0, Math.min(widest / (double) width, highest / (double) height));
    int step = Math.max(1, (int) (1 / scale / 2));
    ImageReadParam some = reader.getDefaultReadParam();
    some.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, some);
    int across = Math.max(1, (int) Math.round(width * scale));
    int down = Math.max(1, (int) Math.round(height * scale));
    return Optional.of(jpeg(averaged(image, across, down)));
  }

  /** Every point is the mean of the points that fall on it; what is transparent gets white. */
  private static BufferedImage averaged(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      int top = y * from.getHeight() / height;
      int bottom = Math.max(top + 1, (y + 1) * from.getHeight() / height);
      for (int x = 0; x < width; x++) {
        int left = x * from.getWidth() / width;
        int right = Math.max(left + 1, (x + 1) * from.getWidth() / width);
        int[] points = from.getRGB(left, top, right - left, bottom - top, null, 0, right - left);
        to.setRGB(x, y, mean(points, 16) << 16 | mean(points, 8) << 8 | mean(points, 0));
      }
    }
    return to;
  }

  private static int mean(int[] points, int shift) {
    long sum = 0;
    for (int point : points) {
      int alpha = point >>> 24;
      sum += (point >> shift & 0xff) * alpha / WHITE + (WHITE - alpha);
    }
    return (int) Math.min(WHITE, sum / points.length);
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(octets)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return octets.toByteArray();
  }
}
