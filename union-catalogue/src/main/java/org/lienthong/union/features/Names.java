package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lienthong.marc.DataField;

/**
 * Reads persons and bodies as bags of syllables, so that "Bùi, Minh Thảo" and "Bùi Minh Thảo" agree
 * and academic titles do not count.
 */
final class Names {
  private static final Phrases ROLES =
      new Phrases()
          .add("-", "tong chu bien,dong chu bien,chu bien,ch b,cb,b s,bien soan,bien dich,dich")
          .add("-", "minh hoa,ve tranh,tranh,hieu dinh,suu tam,tuien chon,tuyen chon,nguoi dich")
          .add("-", "gioi thieu,va nhung nguoi khac,va nnk,nnk,et al,tac gia,loi,ke,bien tap")
          .add("-", "va cac tac gia khac,gs,pgs,ts,ths,tskh,ngut,ngnd,gs ts,pgs ts,bs,edited by")
          .add("-", "translated by,illustrated by,edited,illustrated,by,trinh bai,bia,thiet ke");
  private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");
  private static final int MAX_NAMES = 12;

  private Names() {}

  /** Returns the names of headings, each as its sorted syllables joined by hyphens. */
  static List<String> headings(Fields record) {
    List<String> out = new ArrayList<>();
    for (DataField field : record.all()) {
      if (isName(field.tag().value())) {
        for (String name : named(field)) {
          out.add(bag(name));
        }
      }
    }
    out.removeIf(String::isEmpty);
    return List.copyOf(
        new LinkedHashSet<>(out.size() > MAX_NAMES ? out.subList(0, MAX_NAMES) : out));
  }

  /**
   * For a subordinate body only its own name, since the parent body is not always written; several
   * persons where a semicolon separates them.
   */
  private static List<String> named(DataField field) {
    boolean body = field.tag().is("110") || field.tag().is("710");
    List<String> parts = body ? Fields.all(field, "b") : List.of();
    if (!parts.isEmpty()) {
      return List.of(parts.getLast());
    }
    return List.of(field.first('a').orElse("").split(";"));
  }

  private static boolean isName(String tag) {
    return switch (tag) {
      case "100", "110", "700", "710", "720", "111", "711" -> true;
      default -> false;
    };
  }

  /** Returns the syllables of a statement of responsibility in order, roles left out. */
  static String responsibility(Iterable<String> statements) {
    List<String> words = new ArrayList<>();
    for (String statement : statements) {
      List<Token> tokens = TitleTokens.of(statement);
      int i = 0;
      while (i < tokens.size()) {
        Phrases.Found role = ROLES.at(tokens, i, tokens.size());
        if (role.length() == 0 && !tokens.get(i).isNumber()) {
          words.add(tokens.get(i).folded());
        }
        i += Math.max(1, role.length());
      }
    }
    return String.join(" ", words.subList(0, Math.min(words.size(), 40)));
  }

  static String bag(String name) {
    TreeSet<String> words = new TreeSet<>();
    boolean bracketed = name.indexOf('(') >= 0;
    List<Token> tokens = TitleTokens.of(bracketed ? BRACKETED.matcher(name).replaceAll(" ") : name);
    for (Token token : tokens) {
      if (!token.isNumber() && (tokens.size() <= 2 || !isTitle(token))) {
        words.add(token.folded());
      }
    }
    return String.join("-", words);
  }

  /** Academic titles; syllables of names such as Minh and Hoa stay. */
  private static boolean isTitle(Token token) {
    return switch (token.folded()) {
      case "gs", "pgs", "ts", "ths", "tskh", "ngut", "ngnd" -> true;
      default -> false;
    };
  }
}
