package io.entsdk.auth.passphrase;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.passphrase.JpaPassphrases;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says who gets words: pupils who are old enough to type them. */
record PupilChoice(Unit unit) {

  /** Pairs a pupil with the login of former words. */
  record Chosen(PersonId pupil, Optional<PupilLogin> login) {}

  List<Chosen> of(PersonId pupil) {
    return chosen(List.of(pupil));
  }

  /** Choose the pupils of the class today, in the order of their names. */
  List<Chosen> of(SchoolClass schoolClass) {
    JpaPeople people = new JpaPeople(unit);
    return chosen(
        people.pupilsOf(schoolClass.id(), people.dayIn(schoolClass.school(), unit.now())).stream()
            .map(Person::id)
            .toList());
  }

  private List<Chosen> chosen(List<PersonId> pupils) {
    Set<UUID> oldEnough = oldEnough(pupils.stream().map(PersonId::value).toList());
    if (oldEnough.isEmpty()) {
      throw RejectedException.of(
          "pupil", "too-young", "words are for pupils from CE2 on; issue a card");
    }
    Map<UUID, String> logins = new JpaPassphrases(unit).loginsOf(List.copyOf(oldEnough));
    return pupils.stream()
        .filter(pupil -> oldEnough.contains(pupil.value()))
        .map(
            pupil ->
                new Chosen(
                    pupil, Optional.ofNullable(logins.get(pupil.value())).map(PupilLogin::new)))
        .toList();
  }

  private Set<UUID> oldEnough(List<UUID> pupils) {
    Set<UUID> found = new HashSet<>();
    unit
        .rows(
            readsAll(
                DECIDING,
                """
                select p.id, %s from ent_core_person p join unnest(%s) as given (id) on given.id = p.id
                where p.tenant = cast(?2 as int)"""
                    .formatted(
                        Schooling.level("p", "id"), unit.dialect().arrayOf(ColumnType.UUID, 1))),
            ColumnType.UUID.toParameter(pupils),
            unit.tenantId().value())
        .stream()
        .filter(row -> !row.isNull(1) && SignInPath.PASSPHRASE.isOpenTo(Schooling.band(row, 1)))
        .forEach(row -> found.add(row.uuid(0)));
    return found;
  }
}
