package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The strings that break software are sent, read and looked for; without them, some of ours. */
@EachDatabase
class NaughtyPostTest {

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

  @Test
  void eachIsReadAsItWasSentOrRefusedAndLookedForWithoutHarm() throws IOException {
    try (Post post = new Post(database)) {
      int sent = 0;
      for (String naughty : strings()) {
        sent += survives(post, naughty) ? 1 : 0;
      }
      assertTrue(sent >= 10, "sent " + sent);
    }
  }

  private static boolean survives(Post post, String naughty) {
    boolean sent = false;
    try {
      ItemId item = post.trip().subject("Sortie").text(naughty).send(Post.newKey()).item();
      assertEquals(naughty.replace("\r\n", "\n"), post.of(post.ent().grace()).open(item).text());
      sent = true;
    } catch (RejectedException e) {
      assertTrue(naughty.isBlank() || !e.toString().contains(naughty));
    }
    try {
      post.of(post.ent().grace()).search(naughty, PageRequest.first(1));
    } catch (RejectedException e) {
      assertTrue(naughty.codePointCount(0, naughty.length()) > 200);
    }
    return sent;
  }

  /** Take one in twenty of the outside ones: each is a send, and each database sends them. */
  private static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>(OURS);
    Path file =
        Stream.of("../../../shared/data", System.getProperty("ent.testdata", "../shared/data"))
            .map(folder -> Path.of(folder, "text", "blns.json"))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    if (file != null) {
      List<String> outside =
          JSON_STRING
              .matcher(Files.readString(file))
              .results()
              .map(match -> unescaped(match.group(1)))
              .toList();
      for (int i = 0; i < outside.size(); i += 20) {
        strings.add(outside.get(i));
      }
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
