package io.entsdk.core.internal;

import static io.entsdk.core.personal.DataCategory.ACCOUNT;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what the directory keeps beside people, their stays and their guardians. */
final class DirectoryTables {

  private static final String KEYS = "technical key or counter";
  private static final String INSTITUTION = "describes a school or an organisation, not a person";

  private DirectoryTables() {}

  static List<TableDescription> all() {
    return List.of(
        ofSchool("ent_core_school_contract", "contract", "first_day", "last_day"),
        table("ent_core_school_year")
            .school("school_id")
            .notPersonal(KEYS, "tenant", "id")
            .notPersonal(INSTITUTION, "school_id", "first_day", "source", "entered_at")
            .build(),
        table("ent_core_year_end")
            .key(UUID, "school_id")
            .school("school_id")
            .notPersonal(KEYS, "tenant", "school_id", "school_year", "told_to")
            .build(),
        institution("ent_core_organisation", "siren", "name", "kind").build(),
        table("ent_core_class_level")
            .key(UUID, "class_id")
            .key(TEXT, "level")
            .schoolOf("ent_core_class", "class_id")
            .notPersonal(KEYS, "tenant", "class_id")
            .notPersonal(INSTITUTION, "level")
            .build(),
        attachment(),
        ofSchool("ent_core_school_field", "profile", "field", "activity", "first_day", "last_day"),
        table("ent_core_attachment_tree").notPersonal(KEYS, "tenant", "revision").build(),
        ofSchool("ent_core_convention", "organisation_id", "name", "first_day", "last_day"),
        institution("ent_core_activity", "convention_id", "name", "first_day", "last_day")
            .schoolOf("ent_core_convention", "convention_id")
            .build(),
        ofSchool("ent_core_group", "name", "kind", "detail", "first_day", "last_day"),
        dated("ent_core_group_member", SCHOOLING, "group_id", "role")
            .schoolOf("ent_core_group", "group_id")
            .build(),
        responsibility(),
        dated("ent_core_agent", ACCOUNT, "organisation_id").build(),
        custody(),
        dated("ent_core_activity_member", SCHOOLING, "activity_id", "role")
            .schoolOf("ent_core_activity", "activity_id")
            .toldToGuardians()
            .build(),
        act(),
        formerName(),
        merge(),
        identity(),
        apart(),
        entitlementCheck());
  }

  private static TableBuilder institution(String table, String... facts) {
    return table(table)
        .notPersonal(KEYS, "tenant", "id", "version")
        .notPersonal(INSTITUTION, facts)
        .notPersonal(INSTITUTION, "source");
  }

  private static TableDescription ofSchool(String table, String... facts) {
    return institution(table, facts)
        .school("school_id")
        .notPersonal(INSTITUTION, "school_id")
        .build();
  }

  /** What stands above a school, or above an organisation, which belongs to none. */
  private static TableDescription attachment() {
    return institution(
            "ent_core_attachment",
            "child_kind",
            "child_id",
            "parent_kind",
            "parent_id",
            "first_day",
            "last_day")
        .school("child_id")
        .mentionsSchool("parent_id")
        .build();
  }

  /** Who answered for the data stays on record after the person has left. */
  private static TableDescription responsibility() {
    return table("ent_core_responsibility")
        .school("school_id")
        .parent("ent_core_person", "person_id")
        .versioned("version")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .subject("person_id", TRACE)
        .personal(TRACE, "title", "role", "first_day", "last_day")
        .notPersonal(KEYS, "tenant", "id", "version", "source")
        .notPersonal(INSTITUTION, "school_id", "organisation_id")
        .build();
  }

  private static TableBuilder dated(String table, DataCategory category, String... facts) {
    return table(table)
        .parent("ent_core_person", "person_id")
        .subject("person_id", category)
        .personal(category, facts)
        .personal(category, "first_day", "last_day", "source")
        .notPersonal(KEYS, "tenant", "id", "version");
  }

  /** A copy for one guardian never tells that an organisation is another: it withholds it all. */
  private static TableDescription custody() {
    return table("ent_core_custody")
        .parent("ent_core_person", "child_id")
        .versioned("version")
        .subject("child_id", FAMILY_LINK)
        .withheld(FAMILY_LINK, "organisation_id", "state", "listed", "place_withheld")
        .withheld(FAMILY_LINK, "first_day", "last_day", "source")
        .withheld(FAMILY_LINK, "document_kind", "document_reference", "document_day")
        .doneBy("entered_by", "entered_at")
        .notPersonal(KEYS, "tenant", "id", "version")
        .build();
  }

  private static TableDescription act() {
    return table("ent_core_fact_act")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .subject("by_id", TRACE)
        .personal(TRACE, "act", "at", "source")
        .notPersonal(KEYS, "tenant", "id", "fact_id")
        .build();
  }

  private static TableDescription formerName() {
    return table("ent_core_former_name")
        .parent("ent_core_person", "person_id")
        .subject("person_id", IDENTITY)
        .personal(IDENTITY, "last_name", "usage_name", "first_name", "last_day")
        .toldToGuardians()
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  /** What shows that two are one may name a case or a user of another system. */
  private static TableDescription merge() {
    return table("ent_core_merge")
        .parent("ent_core_person", "person_id")
        .parent("ent_core_person", "into_id")
        .keeps(ACCOUNTABILITY, "audit-trail", DELETE_ROW)
        .subject("person_id", TRACE)
        .subject("into_id", TRACE)
        .withheld(TRACE, "ground", "evidence", "end_reason")
        .doneBy("merged_by", "merged_at")
        .doneBy("ended_by", "ended_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription identity() {
    return table("ent_core_identity")
        .key(UUID, "person_id")
        .parent("ent_core_person", "person_id")
        .parent("ent_core_person", "set_id")
        .keeps(ACCOUNTABILITY, "audit-trail", DELETE_ROW)
        .subject("person_id", TRACE)
        .subject("set_id", TRACE)
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription apart() {
    return table("ent_core_apart")
        .key(UUID, "one_id", "other_id")
        .parent("ent_core_person", "one_id")
        .parent("ent_core_person", "other_id")
        .keeps(ACCOUNTABILITY, "audit-trail", DELETE_ROW)
        .subject("one_id", TRACE)
        .subject("other_id", TRACE)
        .withheld(TRACE, "reason")
        .doneBy("said_by", "said_at")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription entitlementCheck() {
    return table("ent_core_entitlement_check")
        .subject("person_id", SCHOOLING)
        .personal(SCHOOLING, "last_day")
        .toldToGuardians()
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }
}
