package io.entsdk.houserules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text that a Java source holds between quotation marks, comments left out. */
record JavaLiterals(String source) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\])+'"
              + "|\"\"\"(?<block>[^\"\\\\]*+(?:(?s:\\\\.|\"(?!\"\"))[^\"\\\\]*+)*+)\"\"\""
              + "|\"(?<text>(?:\\\\.|[^\"\\\\\\n])*)\"");

  private static final Pattern JPQL = Pattern.compile("\\b(createQuery|createNamedQuery)\\s*\\($");

  /** Return each string of the source, but for those that open a JPQL query. */
  List<String> outsideJpql() {
    return TOKEN
        .matcher(source)
        .results()
        .filter(token -> token.group().startsWith("\""))
        .filter(token -> !opensJpql(token))
        .map(JavaLiterals::content)
        .toList();
  }

  private boolean opensJpql(MatchResult token) {
    String before =
        source.substring(Math.max(0, token.start() - 200), token.start()).stripTrailing();
    return JPQL.matcher(before).find();
  }

  private static String content(MatchResult token) {
    return token.group(1) != null ? token.group(1) : token.group(2);
  }
}
