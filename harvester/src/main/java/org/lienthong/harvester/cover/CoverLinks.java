package org.lienthong.harvester.cover;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/** The addresses at which a record says that the picture of the cover is (MARC 21 856). */
final class CoverLinks {
  /** Words for a cover in $3, $y and $z, without marks. */
  private static final Pattern COVER =
      Pattern.compile("\\b(front cover|cover|covers|anh bia|hinh bia|bia|thumbnail|thumb)\\b");

  /** What is no picture of the front, although it has such a word. */
  private static final Pattern OTHER = Pattern.compile("\\b(back cover|bia sau|bia 4|bia lung)\\b");

  private static final Pattern PICTURE =
      Pattern.compile("(image/)?(jpe?g|png|webp)|image", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING =
      Pattern.compile(".*\\.(jpe?g|png|webp)", Pattern.CASE_INSENSITIVE);

  private CoverLinks() {}

  /** How sure it is that a link is a cover, from the surest. */
  private enum Sign {
    NAMED,
    RELATED_PICTURE,
    PICTURE_FILE
  }

  private record Link(Sign sign, URI address) {}

  /** Returns the addresses of a record, the surest first; at most those that are to be tried. */
  static List<URI> of(MarcRecord record) {
    return record
        .data("856")
        .flatMap(CoverLinks::links)
        .sorted(Comparator.comparing(Link::sign))
        .map(Link::address)
        .distinct()
        .limit(PictureLimits.ADDRESSES)
        .toList();
  }

  private static Stream<Link> links(DataField field) {
    return field
        .all("u")
        .flatMap(text -> PictureAddress.of(text).stream())
        .flatMap(address -> sign(field, address).map(sign -> new Link(sign, address)).stream());
  }

  private static Optional<Sign> sign(DataField field, URI address) {
    String format = field.first('q').map(String::strip).orElse("");
    boolean picture = PICTURE.matcher(format).matches();
    String text = field.all("3yz").map(VietnameseText::folded).collect(Collectors.joining(" | "));
    if ((!format.isEmpty() && !picture) || OTHER.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      return Optional.empty();
    }
    if (COVER.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      return Optional.of(Sign.NAMED);
    }
    if (picture && (field.ind2() == '2' || field.ind2() == '8')) {
      return Optional.of(Sign.RELATED_PICTURE);
    }
    return ENDING.matcher(address.getPath()).matches()
        ? Optional.of(Sign.PICTURE_FILE)
        : Optional.empty();
  }
}
