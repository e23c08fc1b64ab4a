package io.entsdk.messaging.testkit;

import static io.entsdk.core.personal.PersonalFile.Condition.HARMFUL;
import static io.entsdk.core.personal.PersonalFile.Condition.READY;
import static io.entsdk.core.personal.PersonalFile.Condition.UNCHECKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.spi.PersonalFileSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Which files messaging hands out for a copy: one's own, and those of what one is shown. */
@EachDatabase
class CopiedFilesTest {

  private static final String OWN = "ent_messaging_attachment";
  private static final String RECEIVED = "ent_messaging_delivery";

  @Parameter Database database;
  private Filing filing;

  @BeforeEach
  void open() {
    filing = new Filing(database);
  }

  @AfterEach
  void close() {
    filing.close();
  }

  @Test
  void areThoseThatOneSentAndThoseThatOneIsShown() throws IOException {
    AttachmentId file = filing.upload(ent().alan(), "un");
    ItemId item = filing.send(file);
    assertEquals(List.of(UNCHECKED), conditions(ent().grace(), RECEIVED));
    filing.run();

    List<PersonalFile> own = files(ent().alan(), OWN);
    assertEquals("un", text(own.get(0)));
    assertEquals("liste.txt", own.get(0).name());
    assertEquals(own, files(ent().alan(), RECEIVED), "the own copy of the letter has the same");
    assertEquals(own, files(ent().grace(), RECEIVED));
    assertEquals(List.of(), files(ent().charles(), RECEIVED));

    filing.post().of(ent().alan()).recall(item);

    assertEquals(List.of(), files(ent().grace(), RECEIVED));
    assertEquals(own, files(ent().alan(), OWN));
  }

  @Test
  void areNotThoseOfWhatIsNoLongerShown() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    filing.post().trip().attach(file).send(Post.newKey());
    filing.run();
    assertEquals(List.of(READY), conditions(ent().grace(), RECEIVED));

    filing.post().decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);

    assertEquals(List.of(), files(ent().grace(), RECEIVED));
  }

  @Test
  void sayThatTheyAreHarmful() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    filing.send(file);
    filing.post().run("update ent_messaging_attachment set state = 'INFECTED'");

    assertEquals(List.of(HARMFUL), conditions(ent().alan(), OWN));
    assertEquals(List.of(HARMFUL), conditions(ent().grace(), RECEIVED));
  }

  private Ent ent() {
    return filing.ent();
  }

  private PersonalFileSource source() {
    return ent()
        .tenant()
        .kernel()
        .personalData()
        .filter(PersonalFileSource.class::isInstance)
        .map(PersonalFileSource.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<PersonalFile.Condition> conditions(PersonId person, String table) {
    return files(person, table).stream().map(PersonalFile::condition).toList();
  }

  /** Return the files of the rows of {@code table} that are the person's, by every column. */
  private List<PersonalFile> files(PersonId person, String table) {
    return Unit.joined(
        ent().tenant(),
        unit -> {
          PersonalUnit lent = new PersonalUnit(unit.entities(), unit.tenantId(), unit.now());
          List<PersonalFile> found = new ArrayList<>();
          for (String column : List.of("author_id", "person_id", "child_id")) {
            if (column.equals("author_id") == table.equals(OWN)) {
              SubjectLink link = new SubjectLink(person, table, column);
              NonEmptyKeys.of(link, source().locate(lent, link, RecordKey.START, 100))
                  .map(keys -> source().filesOf(ent().tenant(), lent, keys))
                  .ifPresent(files -> files.values().forEach(found::addAll));
            }
          }
          return found;
        });
  }

  private String text(PersonalFile file) throws IOException {
    assertEquals(Optional.empty(), source().open(ent().tenant(), new UUID(1, 2).toString()));
    try (InputStream in = source().open(ent().tenant(), file.ref()).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
