package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Prints facts line by line with their ids numbered anew, so that it names nobody.
 *
 * <p>Decisions only ask whether two ids are the same. So one that stands in a single place is told
 * as {@code *}, and those that stand in the very same places are told as one: the facts of many
 * people come to few texts.
 */
final class Sheet {

  static final String NOTHING = "-";
  static final String ALONE = "*";

  private final List<Line> lines = new ArrayList<>();

  private record Line(String keyword, List<List<Token>> fields) {}

  private sealed interface Token {
    record Word(String text) implements Token {}

    record Id(char kind, UUID id) implements Token {}
  }

  /** Add a line; a field is a word, an id, or a set of them. */
  Sheet add(String keyword, Object... fields) {
    List<List<Token>> all = new ArrayList<>(fields.length);
    for (Object field : fields) {
      List<Token> tokens = new ArrayList<>(1);
      addTokens(field, tokens);
      all.add(tokens);
    }
    lines.add(new Line(keyword, all));
    return this;
  }

  private static void addTokens(Object field, List<Token> tokens) {
    if (field instanceof Collection<?> all) {
      all.forEach(one -> addTokens(one, tokens));
    } else if (field instanceof SchoolId school) {
      tokens.add(new Token.Id('s', school.value()));
    } else if (field instanceof ClassId schoolClass) {
      tokens.add(new Token.Id('c', schoolClass.value()));
    } else if (field instanceof GroupId group) {
      tokens.add(new Token.Id('g', group.value()));
    } else if (field instanceof PersonId person) {
      tokens.add(new Token.Id('p', person.value()));
    } else {
      tokens.add(new Token.Word(field.toString()));
    }
  }

  /** Return the lines, each different one once: an id may stand alone when one like it is gone. */
  String print() {
    List<Line> kept = lines;
    while (true) {
      Map<Token.Id, String> names = names(kept);
      Map<String, Line> printed = new LinkedHashMap<>();
      for (Line line : kept) {
        printed.putIfAbsent(print(line, names), line);
      }
      if (printed.size() == kept.size()) {
        return String.join("\n", printed.keySet());
      }
      kept = List.copyOf(printed.values());
    }
  }

  private static String print(Line line, Map<Token.Id, String> names) {
    StringBuilder text = new StringBuilder(line.keyword());
    for (List<Token> field : line.fields()) {
      text.append(' ').append(print(field, names));
    }
    return text.toString();
  }

  private static String print(List<Token> field, Map<Token.Id, String> names) {
    if (field.isEmpty()) {
      return NOTHING;
    }
    if (field.size() == 1) {
      return name(field.get(0), names);
    }
    Set<String> sorted = new TreeSet<>();
    for (Token token : field) {
      sorted.add(name(token, names));
    }
    return String.join(",", sorted);
  }

  private static String name(Token token, Map<Token.Id, String> names) {
    return token instanceof Token.Word word
        ? word.text()
        : Objects.requireNonNull(names.get((Token.Id) token));
  }

  /** Number the ids in the order in which they come, those of the same places alike. */
  private static Map<Token.Id, String> names(List<Line> lines) {
    List<Map.Entry<Token.Id, String>> ids = new ArrayList<>(places(lines).entrySet());
    ids.sort(Map.Entry.comparingByValue());
    Map<Token.Id, String> names = new HashMap<>();
    Map<String, String> ofPlaces = new HashMap<>();
    Map<Character, Integer> last = new HashMap<>();
    for (Map.Entry<Token.Id, String> one : ids) {
      char kind = one.getKey().kind();
      names.put(
          one.getKey(),
          one.getValue().length() == 1
              ? kind + ALONE
              : ofPlaces.computeIfAbsent(
                  kind + one.getValue(), any -> kind + "" + last.merge(kind, 1, Integer::sum)));
    }
    return names;
  }

  /** Return where each id stands: the number of each of its fields, as one character. */
  private static Map<Token.Id, String> places(List<Line> lines) {
    Map<Token.Id, String> places = new LinkedHashMap<>();
    char field = 0;
    for (Line line : lines) {
      for (List<Token> tokens : line.fields()) {
        String place = String.valueOf(field++);
        for (Token token : tokens) {
          if (token instanceof Token.Id id) {
            places.merge(id, place, String::concat);
          }
        }
      }
    }
    return places;
  }
}
