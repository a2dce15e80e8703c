package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Normalizes the names of publishers: "NXB GDVN" and "Nhà xuất bản Giáo dục" are one. */
final class Publishers {
  private static final Phrases HOUSE =
      new Phrases()
          .add("-", "nha xuat ban,nxb,n x b,nha xb,nha x b,nhxb,cong ti co phan,cong ti,cti,tnhh")
          .add(
              "-", "cong ti trach nhiem huu han,publishers,publisher,publishing,publ,pub,press,inc")
          .add("-", "ltd,co,company,gmbh,verlag,editions,books,group,limited,and sons,corp,house")
          .add("-", "and co,and company,sons,mtv,mot thanh vien,co phan,tong cong ti");
  private static final Phrases CITY =
      new Phrases()
          .add("hcm", "thanh pho ho chi minh,tp ho chi minh,tp hcm,tphcm,hcm,t p ho chi minh")
          .add(
              "hcm",
              "tpho chi minh,thanh pho hcm,tp hochiminh,ho chi minh,t p hcm,hcmc,sai gon tp hcm")
          .add("hanoi", "ha noi,hn,tp ha noi,thanh pho ha noi,tphn");
  private static final Map<String, String> ALIASES = aliases();
  private static final Map<String, String> SHORT =
      Map.of("dh", "daihoc", "sp", "supham", "qg", "quocgia", "bk", "bachkhoa", "kh", "khoahoc");
  private static final List<String> PREFIXES = List.of("nhaxuatban", "nxb");
  private static final Set<String> BRANCHES = Set.of("da nang", "can tho", "hai phong");
  private static final Set<String> COUNTRY = Set.of("vietnam", "vn");

  /** Texts used where no publisher is known, or where the body named before is meant. */
  private static final Set<String> NOBODY =
      Set.of(
          "sn",
          "kn",
          "k",
          "knxb",
          "khongro",
          "khongronxb",
          "khongcotennhaxuatban",
          "khongxacdinh",
          "notidentified",
          "unknown",
          "tacgia",
          "theauthor",
          "author",
          "theoffice",
          "thesociety",
          "theassociation",
          "thedepartment",
          "theinstitute",
          "thecommission",
          "thecommittee",
          "theuniversiti",
          "thecouncil",
          "theboard",
          "thecentre",
          "thecenter",
          "theagenci",
          "thebureau",
          "thefoundation",
          "theministri");

  private Publishers() {}

  private static Map<String, String> aliases() {
    return Map.ofEntries(
        Map.entry("gd", "giaoduc"),
        Map.entry("hnvvn", "hoinhavan"),
        Map.entry("yh", "yhoc"),
        Map.entry("xd", "xaidung"),
        Map.entry("nn", "nongnghiep"),
        Map.entry("dhhue", "daihochue"),
        Map.entry("dhct", "daihoccantho"),
        Map.entry("dhktqd", "daihockinhtequocdan"),
        Map.entry("khtnvacn", "khoahoctunhienvacongnghe"),
        Map.entry("gdvn", "giaoduc"),
        Map.entry("bogiaoduc", "giaoduc"),
        Map.entry("daihocsphanoi", "daihocsupham"),
        Map.entry("dhsp", "daihocsupham"),
        Map.entry("daihocsuphamhanoi", "daihocsupham"),
        Map.entry("dhsphanoi", "daihocsupham"),
        Map.entry("dhsphn", "daihocsupham"),
        Map.entry("dhsphcm", "daihocsuphamhcm"),
        Map.entry("dhqghn", "daihocquocgia"),
        Map.entry("dhqghanoi", "daihocquocgia"),
        Map.entry("dhqg", "daihocquocgia"),
        Map.entry("daihocquocgiahanoi", "daihocquocgia"),
        Map.entry("dhqghcm", "daihocquocgiahcm"),
        Map.entry("dhbk", "bachkhoa"),
        Map.entry("dhbkhn", "bachkhoa"),
        Map.entry("daihocbachkhoahanoi", "bachkhoa"),
        Map.entry("bachkhoahanoi", "bachkhoa"),
        Map.entry("ctqg", "chinhtriquocgia"),
        Map.entry("ctqgst", "chinhtriquocgia"),
        Map.entry("chinhtriquocgiasuthat", "chinhtriquocgia"),
        Map.entry("suthat", "chinhtriquocgia"),
        Map.entry("tonghophcm", "tonghop"),
        Map.entry("vannghehcm", "vannghe"),
        Map.entry("trehcm", "tre"),
        Map.entry("oxforduniv", "oxforduniversiti"),
        Map.entry("oup", "oxforduniversiti"),
        Map.entry("cambridgeuniv", "cambridgeuniversiti"),
        Map.entry("cup", "cambridgeuniversiti"),
        Map.entry("thhcm", "tonghop"),
        Map.entry("pn", "phunu"),
        Map.entry("khxh", "khoahocxahoi"),
        Map.entry("khkt", "khoahockithuat"),
        Map.entry("khoahocvakithuat", "khoahockithuat"),
        Map.entry("khvakt", "khoahockithuat"),
        Map.entry("vhtt", "vanhoathongtin"),
        Map.entry("vanhoavathongtin", "vanhoathongtin"),
        Map.entry("hnv", "hoinhavan"),
        Map.entry("qdnd", "quandoinhandan"),
        Map.entry("quandoi", "quandoinhandan"),
        Map.entry("cand", "congannhandan"),
        Map.entry("gtvt", "giaothongvantai"),
        Map.entry("giaothong", "giaothongvantai"),
        Map.entry("tttt", "thongtintruyenthong"),
        Map.entry("thongtinvatruyenthong", "thongtintruyenthong"),
        Map.entry("tdbk", "tudienbachkhoa"),
        Map.entry("ld", "laodong"),
        Map.entry("ldxh", "laodongxahoi"),
        Map.entry("kd", "kimdong"),
        Map.entry("tn", "thanhnien"),
        Map.entry("tg", "thegioi"),
        Map.entry("tk", "thongke"),
        Map.entry("vh", "vanhoc"),
        Map.entry("hd", "hongduc"),
        Map.entry("dt", "dantri"),
        Map.entry("mt", "mithuat"),
        Map.entry("tdtt", "theducthethao"),
        Map.entry("kqnd", "quandoinhandan"));
  }

  /** Returns the regular names in a statement that may name several, sorted. */
  static List<String> names(Iterable<String> statements) {
    Set<String> out = new TreeSet<>();
    for (String statement : statements) {
      for (String part : statement.split("[;:/|]")) {
        String name = name(part);
        if (!name.isEmpty() && !NOBODY.contains(name)) {
          out.add(name);
        }
      }
    }
    return List.copyOf(out);
  }

  static String name(String text) {
    List<Token> tokens = TitleTokens.of(text);
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Phrases.Found house = HOUSE.at(tokens, i, tokens.size());
      Phrases.Found city = CITY.at(tokens, i, tokens.size());
      if (isBranch(tokens, i, words)) {
        break;
      }
      if (city.length() > 0) {
        words.add(city.value());
      } else if (house.length() == 0 && !tokens.get(i).isNumber()) {
        words.add(SHORT.getOrDefault(tokens.get(i).folded(), tokens.get(i).folded()));
      }
      i += Math.max(1, Math.max(house.length(), city.length()));
    }
    return regular(words);
  }

  /** "Giáo dục tại Tp. Hồ Chí Minh", "Trẻ, chi nhánh Hà Nội": an office of the same house. */
  private static boolean isBranch(List<Token> tokens, int i, List<String> words) {
    if (words.isEmpty() || i + 1 >= tokens.size()) {
      return false;
    }
    String word = tokens.get(i).folded();
    return switch (word) {
      case "tai" -> CITY.at(tokens, i + 1, tokens.size()).length() > 0 || isCity(tokens, i + 1);
      case "chi" -> tokens.get(i + 1).folded().equals("nhanh");
      case "cn" -> CITY.at(tokens, i + 1, tokens.size()).length() > 0;
      default -> false;
    };
  }

  private static boolean isCity(List<Token> tokens, int i) {
    int at = tokens.get(i).folded().equals("tp") ? i + 1 : i;
    if (at + 1 >= tokens.size()) {
      return false;
    }
    return BRANCHES.contains(tokens.get(at).folded() + ' ' + tokens.get(at + 1).folded());
  }

  /** "NXBGD" is written without spaces as well. */
  private static String withoutHouse(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix) && name.length() > prefix.length() + 1) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  private static String regular(List<String> words) {
    String compact = withoutHouse(String.join("", words));
    for (String country : COUNTRY) {
      if (compact.endsWith(country) && compact.length() > country.length() + 1) {
        String without = compact.substring(0, compact.length() - country.length());
        return ALIASES.getOrDefault(compact, ALIASES.getOrDefault(without, without));
      }
    }
    return ALIASES.getOrDefault(compact, compact);
  }
}
