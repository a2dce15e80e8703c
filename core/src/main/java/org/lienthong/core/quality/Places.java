package org.lienthong.core.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/** The regular names of places and publishers for the forms that Vietnamese records write. */
final class Places {
  private static final Pattern ENDS = Pattern.compile("^[\\s\\[(]+|[\\s\\])]*[\\s:;,]*$");

  private static final Map<String, String> PLACES =
      table(
          """
          Hà Nội=h,hn,ha noi,tp ha noi,thanh pho ha noi,hanoi
          Thành phố Hồ Chí Minh=tp hcm,tphcm,hcm,tp ho chi minh,thanh pho ho chi minh,tp hochiminh,ho chi minh,t p hcm,t p ho chi minh,thanh pho hcm,ho chi minh city
          Đà Nẵng=d,dn,da nang,tp da nang,thanh pho da nang
          Huế=hue,tp hue,thua thien hue
          Cần Thơ=can tho,tp can tho,ct
          Hải Phòng=hai phong,tp hai phong,hp
          Nghệ An=nghe an
          Thái Nguyên=thai nguyen
          """);

  /** Names that a folded form may keep without being an abbreviation. */
  private static final Map<String, String> SHORT_PUBLISHERS =
      table(
          """
          Giáo dục=gd,nxbgd,nxb gd
          Giáo dục Việt Nam=gdvn,nxbgdvn,nxb gdvn,giao duc vn
          Đại học Sư phạm=dhsp,nxb dhsp,dh su pham,nxb dh su pham
          Đại học Quốc gia Hà Nội=dhqghn,nxb dhqghn,dhqg ha noi,dh quoc gia ha noi
          Đại học Quốc gia Tp. Hồ Chí Minh=dhqg tphcm,dhqg tp hcm,nxb dhqg tphcm,nxb dhqg tp hcm
          Chính trị Quốc gia=ctqg,nxb ctqg
          Khoa học xã hội=khxh,nxb khxh
          Khoa học và Kỹ thuật=khkt,nxb khkt,kh va kt,kh ki thuat,nxb kh va kt
          Văn hoá Thông tin=vhtt,nxb vhtt
          Kim Đồng=nxb kim dong,nha xuat ban kim dong
          Văn học=nxb van hoc,nha xuat ban van hoc
          Phụ nữ=nxb phu nu,nha xuat ban phu nu
          Giáo dục=nxb giao duc,nha xuat ban giao duc
          Giáo dục Việt Nam=nxb giao duc viet nam,nha xuat ban giao duc viet nam
          Đại học Sư phạm=nxb dai hoc su pham,nha xuat ban dai hoc su pham
          """);

  private static final Pattern IRREGULAR =
      Pattern.compile("(?iu)^(?:nhà\\s*(?:xuất bản|xb)|n\\.?x\\.?b)\\b[\\s.:]*");

  /** Forms that title pages have, and that rules of description let stand. */
  private static final Pattern CITY = Pattern.compile("(?iu)^(?:thành phố|t\\.?\\s?p\\.?)\\s*");

  private static final Pattern HOUSE = Pattern.compile("^(?:Nxb\\. |(?iu:nhà xuất bản) )");

  private Places() {}

  private static Map<String, String> table(String rows) {
    Map<String, String> out = new HashMap<>();
    rows.lines()
        .map(row -> row.split("=", 2))
        .forEach(row -> {
          for (String form : row[1].split(",")) {
            out.put(form, row[0]);
          }
        });
    return out;
  }

  /** Returns the name without brackets and punctuation of ISBD around it. */
  static String bare(String text) {
    return ENDS.matcher(VietnameseText.clean(text)).replaceAll("");
  }

  /** Returns the regular name of a place that is written in another form. */
  static Optional<String> place(String text) {
    return other(PLACES, bare(text), CITY);
  }

  /** Returns the regular name of a publisher that is written in another form. */
  static Optional<String> publisher(String text) {
    String bare = bare(text);
    Optional<String> known = other(SHORT_PUBLISHERS, bare, HOUSE);
    if (known.isPresent()) {
      return known;
    }
    var matcher = IRREGULAR.matcher(bare);
    if (!matcher.find() || HOUSE.matcher(bare).find() || matcher.end() == bare.length()) {
      return Optional.empty();
    }
    return Optional.of("Nxb. " + bare.substring(matcher.end()));
  }

  /** The same name with or without the words before it is no other form. */
  private static Optional<String> other(Map<String, String> table, String bare, Pattern before) {
    return Optional.ofNullable(table.get(VietnameseText.foldedHeading(bare)))
        .filter(regular -> !without(before, regular).equals(without(before, bare)));
  }

  private static String without(Pattern before, String name) {
    return before.matcher(name).replaceFirst("");
  }
}
