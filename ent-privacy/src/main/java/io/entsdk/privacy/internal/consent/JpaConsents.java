package io.entsdk.privacy.internal.consent;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentEntry;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads what people were asked and have answered, within one unit of work. */
final class JpaConsents {

  private static final String COLUMNS =
      """
      select c.id, c.person_id, c.school_id, c.purpose, c.medium, c.audience, c.text_version,
        c.text_language, c.text_hash, c.rule, c.asked_on, c.last_day from\s""";

  private static final String OF =
      readsAll(
          DECIDING,
          COLUMNS
              + """
              (%s) as k (tenant, id)
              join ent_privacy_consent c on c.tenant = k.tenant and c.person_id = k.id
              order by c.asked_at, c.id""");

  private static final String ONE =
      readsAll(
          DECIDING,
          COLUMNS
              + "ent_privacy_consent c where c.tenant = cast(?1 as int) and c.id = cast(?2 as uuid)");

  /** In the order of their ids, so that two who ask for several wait and never block. */
  private static final String LOCK =
      readsAll(
          DECIDING,
          "select p.id from ent_core_person p where p.tenant = cast(?1 as int) and %s order by p.id for update");

  private static final String EVENTS =
      readsAll(
          DECIDING,
          """
          select e.consent_id, e.person_id, e.party_id, e.organisation_id, e.answer, e.said_on,
            e.method, e.told_at, e.recorded_by
          from (%s) as k (tenant, id)
          join ent_privacy_consent_event e on e.tenant = k.tenant and e.consent_id = k.id
          order by e.told_at, e.id""");

  private final Unit unit;
  private final int tenant;

  JpaConsents(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  Consent get(ConsentId id) {
    return unit.rows(ONE, tenant, id.value()).stream()
        .findFirst()
        .map(JpaConsents::consent)
        .orElseThrow(() -> new NotFoundException("Consent", id));
  }

  /** Let nobody else ask or answer about whoever has {@code ids} until this unit ends. */
  void lock(Collection<PersonId> ids) {
    unit.rows(LOCK.formatted(unit.dialect().among("p.id", 2)), tenant, people(ids));
  }

  /** Return all that whoever has {@code ids} was asked, the first before the last. */
  List<Consent> of(Collection<PersonId> ids) {
    return unit.rows(OF.formatted(unit.dialect().keys(2)), tenant, people(ids)).stream()
        .map(JpaConsents::consent)
        .toList();
  }

  /** Return every answer to {@code consents}, each with the consent that it is to. */
  List<Told> events(Collection<Consent> consents, Identities same) {
    Object ids =
        ColumnType.UUID.toParameter(consents.stream().map(one -> one.id().value()).toList());
    return unit.rows(EVENTS.formatted(unit.dialect().keys(2)), tenant, ids).stream()
        .map(row -> new Told(new ConsentId(row.uuid(0)), entry(row, same)))
        .toList();
  }

  /** Is one answer with the consent that it is to. */
  record Told(ConsentId consent, ConsentEntry entry) {}

  private static ConsentEntry entry(Row row, Identities same) {
    return new ConsentEntry(
        new ConsentEvent(
            party(row, same),
            ConsentAnswer.valueOf(row.text(4)),
            row.date(5),
            ConsentMethod.valueOf(row.text(6)),
            Micros.instant(row.bigint(7))),
        id(row, 8).map(PersonId::new));
  }

  private static ConsentParty party(Row row, Identities same) {
    PersonId subject = new PersonId(row.uuid(1));
    return id(row, 2)
        .map(PersonId::new)
        .map(
            one ->
                same.isSame(one, subject)
                    ? ConsentParty.oneself()
                    : ConsentParty.of(Guardian.of(same.of(one))))
        .or(() -> id(row, 3).map(one -> ConsentParty.of(Guardian.of(new OrganisationId(one)))))
        .orElseGet(ConsentParty.Erased::new);
  }

  private static Consent consent(Row row) {
    return new Consent(
        new ConsentId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        new SchoolId(row.uuid(2)),
        new Purpose(row.text(3)),
        new ConsentScope(ConsentMedium.valueOf(row.text(4)), ConsentAudience.valueOf(row.text(5))),
        new ConsentText(row.text(6), Locale.forLanguageTag(row.text(7)), row.text(8)),
        ConsentRule.valueOf(row.text(9)),
        row.date(10),
        row.date(11));
  }

  private static Object people(Collection<PersonId> ids) {
    return ColumnType.UUID.toParameter(ids.stream().map(PersonId::value).toList());
  }

  private static Optional<UUID> id(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(row.uuid(column));
  }
}
