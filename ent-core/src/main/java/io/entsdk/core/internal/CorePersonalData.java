package io.entsdk.core.internal;

import static io.entsdk.core.personal.DataCategory.ACCOUNT;
import static io.entsdk.core.personal.DataCategory.BIRTH;
import static io.entsdk.core.personal.DataCategory.CONTACT;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.INT;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.Purpose.ENT_ACCOUNT;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;
import java.util.stream.Stream;

/** Declares what the directory, its imports, its events and its audit keep about people. */
final class CorePersonalData implements PersonalDataSource {

  private static final String KEYS = "technical key or counter";
  private static final String PERSON = "ent_core_person";
  private static final String JOURNAL =
      "the journal by which an import is undone names nobody any more, 30 days after it";
  private static final String LAST_WORD =
      "a number by which listeners know that the erasure is told after all else";
  private static final String SCHOOL = "describes a school, not a person";
  private static final String NAMED =
      "its number and its name, and nobody: letters, slips and certificates that stay name it";

  @Override
  public String id() {
    return "ent-core";
  }

  @Override
  public List<TableDescription> describe() {
    List<TableDescription> own =
        List.of(
            school(),
            schoolClass(),
            person(),
            externalId(),
            stay("ent_core_enrolment", "class_id", "level"),
            stay("ent_core_assignment", "class_id", "subject", "head_teacher", "replaces_id"),
            stay("ent_core_function", "profile"),
            guardianship(),
            plan(),
            change(),
            remark(),
            head(),
            event(),
            progress(),
            stall(),
            due());
    return Stream.of(
            own,
            DirectoryTables.all(),
            AccessTables.all(),
            AuditTables.all(),
            ProtectionTables.all(),
            LaunchTables.all(),
            UsageTables.all())
        .flatMap(List::stream)
        .toList();
  }

  private static TableDescription school() {
    return table("ent_core_school")
        .school("id")
        .whenSchoolCloses(new AtSchoolClosing.Stays(NAMED))
        .notPersonal(KEYS, "tenant", "id", "version", "roster_revision")
        .notPersonal(SCHOOL, "uai", "name", "level", "zone", "opened_on")
        .build();
  }

  private static TableDescription schoolClass() {
    return table("ent_core_class")
        .school("school_id")
        .notPersonal(KEYS, "tenant", "id", "version")
        .notPersonal(SCHOOL, "school_id", "school_year", "name", "source", "opened_on", "closed_on")
        .build();
  }

  /** What is restricted stays so until there is nothing left of it. */
  private static TableDescription person() {
    return table("ent_core_person")
        .subject("id", IDENTITY)
        .toldToGuardians()
        .versioned("version")
        .before("ent_core_restricted", "ent_core_restriction")
        .personal(IDENTITY, "last_name", "usage_name", "first_name")
        .withheld(IDENTITY, "sort_key")
        .personal(BIRTH, "birth_date")
        .personal(CONTACT, "email")
        .notPersonal(KEYS, "tenant", "version")
        .build();
  }

  private static TableDescription externalId() {
    return table("ent_core_external_id")
        .key(TEXT, "external_system", "external_value")
        .toldToGuardians()
        .parent(PERSON, "person_id")
        .subject("person_id", ACCOUNT)
        .personal(ACCOUNT, "external_system")
        .withheld(ACCOUNT, "external_value")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription stay(String table, String... facts) {
    return table(table)
        .school("school_id")
        .toldToGuardians()
        .parent(PERSON, "person_id")
        .subject("person_id", SCHOOLING)
        .personal(SCHOOLING, facts)
        .personal(SCHOOLING, "school_id", "first_day", "last_day", "source")
        .notPersonal(KEYS, "tenant", "id", "version")
        .build();
  }

  /**
   * A link without one of the two is none, and goes with either. It tells about the guardian: a
   * child's copy may be read by the other household.
   */
  private static TableDescription guardianship() {
    return table("ent_core_guardianship")
        .parent(PERSON, "guardian_id")
        .parent(PERSON, "child_id")
        .versioned("version")
        .subject("guardian_id", FAMILY_LINK)
        .subject("child_id", FAMILY_LINK)
        .personal(FAMILY_LINK, "state", "listed", "first_day", "last_day", "source")
        .withheld(FAMILY_LINK, "place_withheld")
        .withheld(FAMILY_LINK, "document_kind", "document_reference", "document_day")
        .doneBy("entered_by", "entered_at")
        .notPersonal(KEYS, "tenant", "id", "version")
        .build();
  }

  private static TableDescription plan() {
    return table("ent_core_roster_plan")
        .school("school_id")
        .keeps(ACCOUNTABILITY, "roster-journal", UNLINK)
        .doneBy("made_by", "made_at")
        .doneBy("applied_by", "applied_at")
        .notPersonal(KEYS, "tenant", "id", "roster_revision", "status", "source", "school_id")
        .notPersonal("counts and dates of an import", "effective_day", "pupil_rows", "forgotten_at")
        .notPersonal(
            "counts and dates of an import",
            "guardian_rows",
            "teacher_rows",
            "links",
            "unread_lines",
            "brakes")
        .build();
  }

  private static TableDescription change() {
    return table("ent_core_roster_change")
        .schoolOf("ent_core_roster_plan", "plan_id")
        .key(UUID, "plan_id")
        .key(TEXT, "kind")
        .key(UUID, "fact_id")
        .key(INT, "seq")
        .outlives(ENT_ACCOUNT, "roster-journal", JOURNAL)
        .subject("person_id", SCHOOLING)
        .subject("child_id", FAMILY_LINK)
        .personal(IDENTITY, "last_name", "usage_name", "first_name")
        .withheld(IDENTITY, "sort_key")
        .personal(BIRTH, "birth_date")
        .personal(CONTACT, "email")
        .withheld(SCHOOLING, "code")
        .personal(SCHOOLING, "class_id", "kind")
        .notPersonal(KEYS, "tenant", "plan_id", "seq", "fact_id")
        .build();
  }

  private static TableDescription remark() {
    return table("ent_core_roster_remark")
        .key(UUID, "plan_id")
        .key(INT, "seq")
        .schoolOf("ent_core_roster_plan", "plan_id")
        .notPersonal(KEYS, "tenant", "plan_id", "seq")
        .notPersonal(
            "tells a place in a file and a reason, never a value", "file_name", "line_number")
        .notPersonal(
            "tells a place in a file and a reason, never a value",
            "column_number",
            "reason",
            "details",
            "kind",
            "extent")
        .build();
  }

  private static TableDescription head() {
    return table("ent_core_event_head")
        .goesLast()
        .key(UUID, "person_id")
        .outlives(ACCOUNTABILITY, "audit-trail", LAST_WORD)
        .subject("person_id", TRACE)
        .notPersonal(KEYS, "tenant", "revision")
        .build();
  }

  /** A copy shows no event: what happened stands in the facts, and an event may name others. */
  private static TableDescription event() {
    return table("ent_core_event")
        .goesLast()
        .subject("person_id", TRACE)
        .withheld(TRACE, "type", "happened_at", "refs")
        .notPersonal(KEYS, "tenant", "id", "lane", "lane_seq", "revision")
        .build();
  }

  private static TableDescription progress() {
    return table("ent_core_event_progress")
        .goesLast()
        .notPersonal("tells how far a listener has come", "tenant", "consumer", "lane", "lane_seq")
        .notPersonal("tells which node works", "lease_owner", "lease_until")
        .build();
  }

  private static TableDescription stall() {
    return table("ent_core_event_stall")
        .goesLast()
        .key(TEXT, "consumer")
        .key(UUID, "person_id")
        .subject("person_id", TRACE)
        .notPersonal(
            KEYS, "tenant", "consumer", "lane", "revision", "failures", "retry_at", "parked")
        .build();
  }

  private static TableDescription due() {
    return table("ent_core_due")
        .staysAtClosing("tells which tenant has work; whoever finds none there takes it away")
        .notPersonal("tells which tenant has work", "job", "due_at", "tenant_id", "id")
        .build();
  }
}
