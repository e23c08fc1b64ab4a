package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.INT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalFileSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.messaging.internal.attachment.CopiedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Declares what messaging keeps about people. An author leaves an item that others still have by a
 * tombstone; what a recipient got and answered goes with the recipient.
 */
final class MessagingPersonalData implements PersonalFileSource {

  private static final String KEYS = "technical key or counter";
  private static final String RULE = "school-correspondence";

  @Override
  public String id() {
    return "ent-messaging";
  }

  @Override
  public List<TableDescription> describe() {
    List<TableDescription> tables = new ArrayList<>();
    tables.addAll(
        List.of(sender(), item(), revision(), deliveryChild(), delivery(), acknowledgement()));
    tables.addAll(AnswerTables.all());
    tables.addAll(AttachmentTables.all());
    tables.addAll(DraftTables.all());
    tables.addAll(ThreadTables.all());
    tables.addAll(ReachTables.all());
    tables.addAll(ReleaseTables.all());
    tables.addAll(NoticeTables.all());
    tables.addAll(HelpTables.all());
    tables.addAll(FindingTables.all());
    return tables;
  }

  @Override
  public Map<RecordKey, List<PersonalFile>> filesOf(
      Tenant tenant, PersonalUnit lent, NonEmptyKeys keys) {
    return Unit.joined(tenant, unit -> new CopiedFiles(unit).of(keys));
  }

  @Override
  public Optional<InputStream> open(Tenant tenant, String ref) throws IOException {
    return CopiedFiles.open(tenant, ref);
  }

  private static TableDescription sender() {
    return table("ent_messaging_sender")
        .key(UUID, "person_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", TRACE)
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription item() {
    return table("ent_messaging_item")
        .school("school_id")
        .whenSchoolCloses(
            new AtSchoolClosing.GoesUnreferred("ent_messaging_delivery", List.of("item_id")))
        .heldWith("id")
        .keeps(SCHOOL_COMMUNICATION, RULE, UNLINK)
        .subject("author_id", CORRESPONDENCE)
        .personal(
            CORRESPONDENCE,
            "kind",
            "school_id",
            "asked",
            "submitted_at",
            "release_at",
            "replies",
            "priority",
            "copied",
            "withdrawn_at")
        .doneBy("principal_id")
        .withheld(CORRESPONDENCE, "send_key", "content_hash")
        .notPersonal(
            KEYS, "tenant", "id", "revision", "space_id", "seq", "answers_id", "asked_from")
        .notPersonal("names a team, which is no person", "team_id")
        .build();
  }

  private static TableDescription revision() {
    return table("ent_messaging_revision")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id")
        .key(INT, "n")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, UNLINK)
        .subject("written_by", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "written_at", "subject", "body", "html")
        .withheld(CORRESPONDENCE, "hash")
        .notPersonal(KEYS, "tenant", "item_id", "n")
        .build();
  }

  private static TableDescription deliveryChild() {
    return table("ent_messaging_delivery_child")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id", "person_id", "child_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .subject("child_id", FAMILY_LINK)
        .withheld(FAMILY_LINK, "organisation_id")
        .notPersonal(KEYS, "tenant", "item_id")
        .build();
  }

  private static TableDescription delivery() {
    return table("ent_messaging_delivery")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id", "person_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "release_at", "read_at", "folder", "withdrawn_at", "starred")
        .withheld(
            CORRESPONDENCE,
            "direct",
            "aside",
            "registered",
            "waits",
            "asks",
            "decided_id",
            "refused_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, UNLINK)
        .subject("child_id", FAMILY_LINK)
        .notPersonal(KEYS, "tenant", "item_id")
        .notPersonal("names a team, which is no person", "team_id")
        .build();
  }

  private static TableDescription acknowledgement() {
    return table("ent_messaging_acknowledgement")
        .key(UUID, "item_id", "person_id", "child_id")
        .key(INT, "revision")
        .parent("ent_messaging_delivery_child", "item_id", "person_id", "child_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", ANSWER)
        .subject("child_id", FAMILY_LINK)
        .personal(ANSWER, "revision", "revision_hash", "acknowledged_at")
        .notPersonal(KEYS, "tenant", "item_id")
        .build();
  }
}
