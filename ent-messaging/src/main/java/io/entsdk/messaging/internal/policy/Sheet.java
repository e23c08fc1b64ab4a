package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** From here on the numbers of places are of one length, so that they sort as they come. */
  private static final int FIRST_PLACE = 100_000;

  private final List<Line> lines = new ArrayList<>();

  private record Line(String keyword, List<List<Token>> fields) {}

  private sealed interface Token {
    record Word(String text) implements Token {}

    record Id(char kind, UUID id) implements Token {}
  }

  /** Add a line; a field is a word, an id, or a set of them. */
  Sheet add(String keyword, Object... fields) {
    lines.add(new Line(keyword, Arrays.stream(fields).map(one -> tokens(one).toList()).toList()));
    return this;
  }

  private static Stream<Token> tokens(Object field) {
    if (field instanceof Collection<?> all) {
      return all.stream().flatMap(Sheet::tokens);
    }
    if (field instanceof SchoolId school) {
      return Stream.of(new Token.Id('s', school.value()));
    }
    if (field instanceof ClassId schoolClass) {
      return Stream.of(new Token.Id('c', schoolClass.value()));
    }
    if (field instanceof GroupId group) {
      return Stream.of(new Token.Id('g', group.value()));
    }
    if (field instanceof PersonId person) {
      return Stream.of(new Token.Id('p', person.value()));
    }
    return Stream.of(new Token.Word(field.toString()));
  }

  /** Return the lines, each different one once: an id may stand alone when one like it is gone. */
  String print() {
    List<Line> kept = lines;
    while (true) {
      Map<Token, String> names = names(kept);
      Map<String, Line> printed = new LinkedHashMap<>();
      kept.forEach(line -> printed.putIfAbsent(print(line, names), line));
      if (printed.size() == kept.size()) {
        return String.join("\n", printed.keySet());
      }
      kept = List.copyOf(printed.values());
    }
  }

  private static String print(Line line, Map<Token, String> names) {
    return line.keyword()
        + line.fields().stream()
            .map(field -> " " + print(field, names))
            .collect(Collectors.joining());
  }

  private static String print(Collection<Token> field, Map<Token, String> names) {
    return field.isEmpty()
        ? NOTHING
        : field.stream()
            .map(token -> token instanceof Token.Word word ? word.text() : names.get(token))
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
  }

  /** Number the ids in the order in which they come, those of the same places alike. */
  private static Map<Token, String> names(List<Line> lines) {
    Map<Token, String> places = places(lines);
    Map<Token, String> names = new HashMap<>();
    Map<String, String> ofPlaces = new HashMap<>();
    Map<Character, Integer> last = new HashMap<>();
    places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            one -> {
              char kind = ((Token.Id) one.getKey()).kind();
              names.put(
                  one.getKey(),
                  isAlone(one.getValue())
                      ? kind + ALONE
                      : ofPlaces.computeIfAbsent(
                          kind + one.getValue(),
                          any -> kind + "" + last.merge(kind, 1, Integer::sum)));
            });
    return names;
  }

  private static boolean isAlone(String places) {
    return places.indexOf(' ') == places.lastIndexOf(' ');
  }

  /** Return where each id stands: the numbers of its fields, each after a space. */
  private static Map<Token, String> places(List<Line> lines) {
    Map<Token, String> places = new LinkedHashMap<>();
    int field = 0;
    for (Line line : lines) {
      for (List<Token> tokens : line.fields()) {
        String place = " " + (FIRST_PLACE + field++);
        for (Token token : tokens) {
          if (token instanceof Token.Id) {
            places.merge(token, place, String::concat);
          }
        }
      }
    }
    return places;
  }
}
