package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.REDACT;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's guest book, by a rule after which its rows stay without anybody: entries of a school
 * with a mark, replies and cheers, and visits that nothing hangs on.
 */
class Guestbook implements PersonalDataSource {

  private static final Purpose PURPOSE = new Purpose("guest-book");

  static final RetentionRules RULES = Diary.RULES.with(staying(PublicArchives.NO));

  static RetentionRule staying(PublicArchives answer) {
    return Diary.RULES.get(Diary.RULE).endingIn(FinalAction.ANONYMISE).answering(answer);
  }

  static void create(Ent ent) {
    Jdbc.execute(
        ent,
        "create table guest_entry (tenant int not null, id uuid not null, school_id uuid, author uuid,"
            + " made_at bigint not null, words varchar(200), mark int not null, primary key (tenant, id))");
    Jdbc.execute(ent, "create index guest_entry_due on guest_entry (tenant, made_at, id)");
    Jdbc.execute(
        ent,
        "create table guest_reply (tenant int not null, entry_id uuid not null, seq int not null,"
            + " author uuid, words varchar(200) not null, primary key (tenant, entry_id, seq),"
            + " foreign key (tenant, entry_id) references guest_entry (tenant, id))");
    Jdbc.execute(
        ent,
        "create table guest_cheer (tenant int not null, entry_id uuid not null, seq int not null,"
            + " cheered_by uuid, primary key (tenant, entry_id, seq),"
            + " foreign key (tenant, entry_id) references guest_entry (tenant, id))");
    Jdbc.execute(
        ent,
        "create table guest_visit (tenant int not null, id uuid not null, visitor uuid, made_at"
            + " timestamp with time zone not null, door int not null, primary key (tenant, id))");
    Jdbc.execute(ent, "create index guest_visit_due on guest_visit (tenant, made_at, id)");
  }

  /** Write an entry, and return its id. */
  static UUID entry(Ent ent, @Nullable Object school, Object author, Instant at) {
    UUID id = ent.tenant().kernel().newId();
    Jdbc.execute(
        ent,
        "insert into guest_entry (tenant, id, school_id, author, made_at, words, mark) values (1, '%s', %s, '%s', %d, 'Merci', 4)"
            .formatted(
                id,
                school == null ? "null" : "'" + school + "'",
                author,
                at.getEpochSecond() * 1_000_000));
    return id;
  }

  static void reply(Ent ent, UUID entry, int seq, Object author) {
    Jdbc.execute(
        ent,
        "insert into guest_reply (tenant, entry_id, seq, author, words) values (1, '%s', %d, '%s', 'De rien')"
            .formatted(entry, seq, author));
  }

  static void visit(Ent ent, Object visitor, Instant at) {
    Jdbc.execute(
        ent,
        "insert into guest_visit (tenant, id, visitor, made_at, door) values (1, '%s', '%s', timestamp with time zone '%s', 2)"
            .formatted(ent.tenant().kernel().newId(), visitor, at));
  }

  /** Return how many rows of {@code table} there are that tell of somebody, and of nobody. */
  static List<Long> telling(Ent ent, String table) {
    String somebody = table.equals("guest_visit") ? "visitor is not null" : "author is not null";
    String nothing =
        switch (table) {
          case "guest_entry" -> "author is null and words is null and mark = 4";
          case "guest_reply" -> "author is null and words = ''";
          default -> "visitor is null and door = 2";
        };
    return List.of(
        Jdbc.count(ent, "select count(*) from " + table + " where " + somebody),
        Jdbc.count(ent, "select count(*) from " + table + " where " + nothing));
  }

  @Override
  public String id() {
    return "vendor-guest-book";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        table("guest_entry")
            .school("school_id")
            .keeps(PURPOSE, Diary.RULE, DELETE_ROW)
            .datedBy("made_at")
            .subject("author", IDENTITY)
            .personal(CORRESPONDENCE, "words", "made_at")
            .keeps(PURPOSE, Diary.RULE, UNLINK)
            .personal(CORRESPONDENCE, "mark")
            .notPersonal("technical key", "tenant", "id", "school_id")
            .build(),
        table("guest_reply")
            .key(KeyType.UUID, "entry_id")
            .key(KeyType.INT, "seq")
            .parent("guest_entry", "entry_id")
            .keeps(PURPOSE, Diary.RULE, REDACT)
            .subject("author", IDENTITY)
            .personal(CORRESPONDENCE, "words")
            .emptied("words", "")
            .notPersonal("technical key", "tenant", "entry_id", "seq")
            .build(),
        table("guest_cheer")
            .key(KeyType.UUID, "entry_id")
            .key(KeyType.INT, "seq")
            .parent("guest_entry", "entry_id")
            .keeps(PURPOSE, Diary.RULE, UNLINK)
            .subject("cheered_by", IDENTITY)
            .notPersonal("technical key", "tenant", "entry_id", "seq")
            .build(),
        table("guest_visit")
            .keeps(PURPOSE, Diary.RULE, UNLINK)
            .stampedBy("made_at")
            .subject("visitor", IDENTITY)
            .personal(IDENTITY, "made_at")
            .notPersonal("technical key", "tenant", "id")
            .notPersonal("a door", "door")
            .build());
  }
}
