package io.entsdk.messaging.internal.html;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the characters that HTML writes by a name or a number. */
final class Entities {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:(amp|lt|gt|quot)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));");

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

  private Entities() {}

  /** Return what {@code written} stands for; empty if an ampersand in it begins nothing known. */
  static Optional<String> decode(String written) {
    StringBuilder text = new StringBuilder(written.length());
    Matcher entity = ENTITY.matcher(written);
    int from = 0;
    for (int at = written.indexOf('&'); at >= 0; at = written.indexOf('&', from)) {
      if (!entity.region(at, written.length()).lookingAt() || !isCharacter(entity)) {
        return Optional.empty();
      }
      text.append(written, from, at).append(one(entity));
      from = entity.end();
    }
    return Optional.of(text.append(written, from, written.length()).toString());
  }

  private static boolean isCharacter(Matcher entity) {
    int code = entity.group(1) == null ? code(entity) : 'a';
    return code > 0 && Character.isValidCodePoint(code) && !isSurrogate(code);
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }

  private static String one(Matcher entity) {
    String name = entity.group(1);
    return name == null ? Character.toString(code(entity)) : NAMED.getOrDefault(name, name);
  }

  private static int code(Matcher entity) {
    return entity.group(2) == null
        ? Integer.parseInt(entity.group(3), 16)
        : Integer.parseInt(entity.group(2));
  }
}
