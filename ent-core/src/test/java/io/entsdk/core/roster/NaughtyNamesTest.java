package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.internal.text.TidyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The strings that break software, as first names. */
class NaughtyNamesTest {

  private static final Pattern JSON_STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");
  private static final Set<RejectionReason> STATED =
      Set.of(
          RejectionReason.VALUE_MISSING,
          RejectionReason.VALUE_TOO_LONG,
          RejectionReason.FORMULA,
          RejectionReason.CHARACTER_INVISIBLE,
          RejectionReason.CHARACTER_LOST,
          RejectionReason.NAME_WITHOUT_LETTER);

  @TempDir Path folder;

  @Test
  void eachSurvivesUnchangedOrIsRefusedForAStatedReason() throws IOException {
    List<String> names = naughtyStrings();
    Heard heard = new OndeFolderOf(folder).pupils(lines(names)).heardOfFilesPresent();
    Map<Long, String> kept =
        heard.records(PupilRecord.class).stream()
            .collect(Collectors.toMap(p -> p.origin().line(), PupilRecord::firstName));
    Map<Long, Rejection> refused =
        heard.rejections.stream()
            .collect(Collectors.toMap(r -> r.origin().line(), Function.identity()));
    for (int i = 0; i < names.size(); i++) {
      long line = i + 2;
      assertTrue(kept.containsKey(line) != refused.containsKey(line), names.get(i));
      if (kept.containsKey(line)) {
        assertEquals(TidyText.of(names.get(i)), kept.get(line));
      } else {
        assertTrue(STATED.contains(refused.get(line).reason()), names.get(i));
      }
    }
    assertTrue(kept.size() > 250, "a name is what a family says it is, kept: " + kept.size());
  }

  private static String[] lines(List<String> names) {
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      String quoted = '"' + name.replace("\"", "\"\"") + '"';
      lines.add("N" + lines.size() + ";;" + quoted + ";2020-12-10;;;;;;;;;;;CP;CP");
    }
    return lines.toArray(String[]::new);
  }

  private static List<String> naughtyStrings() throws IOException {
    String json = Files.readString(TestData.of("text/blns.json"));
    return JSON_STRING.matcher(json).results().map(m -> unescaped(m.group(1))).toList();
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
  }

  private static String character(String escape) {
    return switch (escape.charAt(0)) {
      case 'u' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'b' -> "\b";
      case 'f' -> "\f";
      default -> escape;
    };
  }
}
