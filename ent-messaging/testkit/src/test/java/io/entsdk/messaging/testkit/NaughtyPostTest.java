package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalRecord;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.messaging.internal.MessagingFeature;
import io.entsdk.messaging.internal.search.Sought;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Forgetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * The strings that break software are sent, read, looked for, copied and outlive who said them;
 * without them, some of ours.
 */
@EachDatabase
class NaughtyPostTest {

  /** Some letters of a few strings each; a search takes eight words. */
  private static final int TOGETHER = 4_000;

  private static final int MOST = 40;
  private static final PersonalDataSource SOURCE = new MessagingFeature().personalData().get(0);
  private static final Pattern JSON_STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");
  private static final List<String> OURS =
      List.of(
          "' or 1=1 --",
          "%_\\",
          "\u0000",
          "\uD800",
          "𝕿𝖊𝖝𝖙",
          "\u202Etest\u202E",
          "\u200B",
          "ÅÍÎÏ",
          "🐵 🙈",
          "𐌰𐌱\uDB40\uDC01",
          "<script>alert(1)</script>",
          "${jndi:ldap://x}",
          "１２３",
          "İstanbul");

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void eachSurvivesSendingSearchCopyAndErasureUnchanged() throws IOException {
    Map<ItemId, String> sent = new LinkedHashMap<>();
    for (String text : texts()) {
      sent.put(post.trip().subject("Sortie").text(text).send(Post.newKey()).item(), text);
    }
    assertAllRead(sent, post.ent().grace());
    int found = sent.entrySet().stream().mapToInt(this::found).sum();
    assertTrue(found >= sent.size() / 2, () -> "found " + found + " of " + sent.size());
    assertEquals(Set.copyOf(sent.values()), copied(post.ent().alan()));

    Forgetting.from(post.ent(), SOURCE, post.ent().grace());
    Forgetting.from(post.ent(), SOURCE, post.ent().alan());

    assertEquals(List.of(), post.shownTo(post.ent().grace()));
    assertEquals(Set.of(), copied(post.ent().alan()));
    assertAllRead(sent, post.ent().charles());
  }

  @Test
  void eachMayBeLookedForAndIsRefusedByItsLengthAlone() throws IOException {
    for (String naughty : strings()) {
      try {
        assertNotNull(Sought.of(naughty).fingerprint());
      } catch (RejectedException e) {
        assertTrue(length(naughty) > 200);
      }
    }
  }

  @Test
  void whatHoldsControlCharactersOrHalvesIsRefusedInWordsThatRepeatNoneOfIt() throws IOException {
    List<String> refused = strings().stream().filter(one -> !isTaken(one)).toList();

    assertTrue(refused.size() >= 2);
    for (String naughty : refused) {
      RejectedException said =
          assertThrows(
              RejectedException.class,
              () -> post.trip().subject("Sortie").text("a" + naughty).send(Post.newKey()));
      assertFalse(said.toString().contains(naughty));
    }
  }

  private void assertAllRead(Map<ItemId, String> sent, PersonId reader) {
    sent.forEach((item, text) -> assertEquals(text, post.of(reader).open(item).text()));
  }

  /** Look for as much of a text as one may at once; what is found has to be what says it. */
  private int found(Map.Entry<ItemId, String> one) {
    String text = one.getValue();
    String words = text.substring(0, text.offsetByCodePoints(0, Math.min(MOST, length(text))));
    List<InboxEntry> hits =
        post.of(post.ent().charles()).search(words, PageRequest.first(50)).items();
    return hits.stream().anyMatch(hit -> hit.item().equals(one.getKey())) ? 1 : 0;
  }

  /** Return the texts in the copy of what {@code person} has said. */
  private Set<String> copied(PersonId person) {
    SubjectLink link = new SubjectLink(person, "ent_messaging_revision", "written_by");
    Set<String> texts = new HashSet<>();
    UnitOfWork.resourceLocal(post.ent().entityManagers())
        .joined(
            entities -> {
              PersonalUnit unit =
                  new PersonalUnit(
                      entities, post.ent().tenant().id(), post.ent().clock().instant());
              List<RecordKey> rows = SOURCE.locate(unit, link, RecordKey.START, NonEmptyKeys.MOST);
              NonEmptyKeys.of(link, rows)
                  .ifPresent(keys -> SOURCE.export(unit, keys, one -> texts.addAll(bodies(one))));
              return true;
            });
    return texts;
  }

  private static List<String> bodies(PersonalRecord row) {
    return row.values().stream()
        .filter(value -> value.column().equals("body"))
        .map(PersonalRecord.Value::text)
        .toList();
  }

  /** Put all that is taken into few texts, line by line: each send costs twenty statements. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder("a");
    for (String naughty : strings()) {
      if (isTaken(naughty)) {
        text.append('\n').append(naughty.replace("\r\n", "\n").replace('\r', '\n'));
      }
      if (text.length() > TOGETHER) {
        texts.add(text.append("\nb").toString());
        text.replace(0, text.length(), "a");
      }
    }
    texts.add(text.append("\nb").toString());
    return texts;
  }

  private static boolean isTaken(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || !(Character.isISOControl(c)
                        || c == 0x2028
                        || c == 0x2029
                        || Character.getType(c) == Character.SURROGATE));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>(OURS);
    Path file =
        Stream.of("../../../shared/data", System.getProperty("ent.testdata", "../shared/data"))
            .map(folder -> Path.of(folder, "text", "blns.json"))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    if (file != null) {
      JSON_STRING
          .matcher(Files.readString(file))
          .results()
          .map(match -> unescaped(match.group(1)))
          .forEach(strings::add);
    }
    return strings;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
  }

  private static String character(String escape) {
    return switch (escape.charAt(0)) {
      case 'u' -> Character.toString((char) Integer.parseInt(escape.substring(1), 16));
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      default -> escape;
    };
  }
}
