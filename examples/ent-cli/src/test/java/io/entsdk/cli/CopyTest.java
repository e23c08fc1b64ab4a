package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import io.entsdk.core.TenantId;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.FolderStore;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes home what the service keeps about them, in one file. */
class CopyTest {

  private static final byte[] LIST = "pique-nique".getBytes(StandardCharsets.UTF_8);

  private final SampleSchool sample = SampleSchool.of(7).pupils(6).generate();
  @TempDir Path folder;

  @Test
  void aParentTakesHomeWhatSheHasSent() throws IOException, SQLException {
    Terminal terminal = Terminal.onH2(folder);
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    JsonNode roll = terminal.done("people", "list", "--school", sample.uai()).get("classes").get(0);
    String parent = roll.get("guardians").get(0).get("person").asText();
    String other = roll.get("guardians").get(1).get("person").asText();
    UUID kept = attach(terminal, parent);
    Path store = folder.resolve("store");
    FolderStore.in(store).put(new AttachmentKey(TenantId.of(1), kept), LIST);
    Path zip = folder.resolve("copy.zip");
    String[] copy = {
      "privacy", "copy", parent, "--zip", zip.toString(), "--attachments", store.toString(), "--as"
    };

    assertEquals(1, terminal.type(with(copy, other)).exit(), "it is nobody else's");
    assertFalse(Files.exists(zip));
    JsonNode made = terminal.done(with(copy, parent));

    assertEquals("PERSON", made.get("givenTo").asText());
    assertEquals(1, made.get("files").asInt());
    assertEquals(0, made.get("incomplete").size(), made::toString);
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      String list =
          new String(
              archive.getInputStream(archive.getEntry("files/00001.txt")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertEquals("pique-nique", list);
    }
    Said again = terminal.type(with(copy, parent));
    assertEquals(2, again.exit(), "nothing is written over");
    assertTrue(again.err().contains("is there already"), again::err);
  }

  private static String[] with(String[] words, String last) {
    return Stream.concat(Arrays.stream(words), Stream.of(last)).toArray(String[]::new);
  }

  /** Note a file of {@code author} that the store keeps under the id that is returned. */
  private static UUID attach(Terminal terminal, String author) throws SQLException {
    UUID blob = UUID.randomUUID();
    try (Connection connection = DriverManager.getConnection(terminal.url());
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "insert into ent_messaging_blob (tenant, id, sha256, bytes, file_type, state, stored_at, due_at, attempts) values (1, '%1$s', 'x', %3$d, 'TEXT', 'CLEAN', 0, 0, 0)",
              "insert into ent_messaging_attachment (tenant, id, blob_id, author_id, name, state, uploaded_at) values (1, '%1$s', '%1$s', '%2$s', 'liste.txt', 'CLEAN', 0)")) {
        statement.execute(sql.formatted(blob, author, LIST.length));
      }
    }
    return blob;
  }
}
