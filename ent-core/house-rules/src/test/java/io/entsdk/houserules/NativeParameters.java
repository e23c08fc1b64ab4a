package io.entsdk.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds parameters given by name in native SQL, where only {@code ?1} is portable between
 * providers.
 *
 * <p>SQL is any string of a source that makes native queries, and any string elsewhere that names
 * one of our tables; the opening string of a JPQL query is neither.
 */
final class NativeParameters {

  private static final Pattern NATIVE =
      Pattern.compile("\\b(createNativeQuery|NamedNativeQuery)\\b");
  private static final Pattern OUR_TABLE = Pattern.compile("\\bent_[a-z]+_[a-z_]+");
  private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):(?:[A-Za-z_]\\w*|$)");
  private static final Pattern SET_BY_NAME = Pattern.compile("\\bsetParameter\\(\\s*\"");
  private static final Pattern JPQL = Pattern.compile("\\b(createQuery|createNamedQuery)\\b");

  private NativeParameters() {}

  /** Return the strings of {@code source} that name a native parameter. */
  static List<String> named(String source) {
    boolean isNative = NATIVE.matcher(source).find();
    List<String> found = new ArrayList<>();
    for (String text : new JavaLiterals(source).outsideJpql()) {
      boolean sql = isNative || OUR_TABLE.matcher(text).find();
      if (sql && NAMED.matcher(text).find()) {
        found.add(text.strip());
      }
    }
    if (isNative && !JPQL.matcher(source).find() && SET_BY_NAME.matcher(source).find()) {
      found.add("setParameter by name");
    }
    return found;
  }
}
