package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Key, Id> ids = new LinkedHashMap<>();

  private record Line(String keyword, List<List<Token>> fields) {}

  private sealed interface Token {
    String text();
  }

  private record Word(String text) implements Token {}

  private record Key(char kind, UUID id) {}

  /** Is an id, with the numbers of the fields in which it stands, each as one character. */
  private static final class Id implements Token {
    private final char kind;
    private String places = "";
    private String name = "";

    Id(Key key) {
      this.kind = key.kind();
    }

    @Override
    public String text() {
      return name;
    }
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

  private void addTokens(Object field, List<Token> tokens) {
    if (field instanceof Collection<?> all) {
      all.forEach(one -> addTokens(one, tokens));
    } else if (field instanceof SchoolId school) {
      tokens.add(id('s', school.value()));
    } else if (field instanceof ClassId schoolClass) {
      tokens.add(id('c', schoolClass.value()));
    } else if (field instanceof GroupId group) {
      tokens.add(id('g', group.value()));
    } else if (field instanceof PersonId person) {
      tokens.add(id('p', person.value()));
    } else {
      tokens.add(new Word(field.toString()));
    }
  }

  private Id id(char kind, UUID id) {
    return ids.computeIfAbsent(new Key(kind, id), Id::new);
  }

  /** Return the lines, each different one once: an id may stand alone when one like it is gone. */
  String print() {
    List<Line> kept = lines;
    while (true) {
      place(kept);
      name();
      Map<String, Line> printed = new LinkedHashMap<>();
      for (Line line : kept) {
        printed.putIfAbsent(print(line), line);
      }
      if (printed.size() == kept.size()) {
        return String.join("\n", printed.keySet());
      }
      kept = List.copyOf(printed.values());
    }
  }

  private static String print(Line line) {
    StringBuilder text = new StringBuilder(line.keyword());
    for (List<Token> field : line.fields()) {
      text.append(' ').append(print(field));
    }
    return text.toString();
  }

  private static String print(List<Token> field) {
    if (field.isEmpty()) {
      return NOTHING;
    }
    if (field.size() == 1) {
      return field.get(0).text();
    }
    Set<String> sorted = new TreeSet<>();
    for (Token token : field) {
      sorted.add(token.text());
    }
    return String.join(",", sorted);
  }

  /** Tell each id where it stands. */
  private void place(List<Line> kept) {
    ids.values().forEach(id -> id.places = "");
    char field = 0;
    for (Line line : kept) {
      for (List<Token> tokens : line.fields()) {
        for (Token token : tokens) {
          if (token instanceof Id id) {
            id.places += field;
          }
        }
        field++;
      }
    }
  }

  /** Number the ids in the order in which they come, those of the same places alike. */
  private void name() {
    List<Id> placed = new ArrayList<>(ids.values());
    placed.removeIf(id -> id.places.isEmpty()); // It stood in a line that was there twice.
    placed.sort(Comparator.comparing(id -> id.places));
    Map<String, String> ofPlaces = new HashMap<>();
    Map<Character, Integer> last = new HashMap<>();
    for (Id id : placed) {
      char kind = id.kind;
      id.name =
          id.places.length() == 1
              ? kind + ALONE
              : ofPlaces.computeIfAbsent(
                  kind + id.places, any -> kind + "" + last.merge(kind, 1, Integer::sum));
    }
  }
}
