package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.BIRTH;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryReads;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.LookAlikes;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.text.FoldedName;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists which pupils of a school may have been entered twice, for one actor in one unit of work.
 */
public final class LookAlikeList {

  private static final String PUPILS =
      """
      select p.id, p.first_name, p.last_name, p.birth_date
      from (select distinct e.tenant, %s from ent_core_enrolment e
            where e.tenant = cast(?1 as int) and e.school_id = cast(?2 as uuid)
              and (e.last_day is null or e.last_day >= cast(?3 as date)) and %s) as w (tenant, id)
      join ent_core_person p on p.tenant = w.tenant and p.id = w.id
      where p.birth_date is not null and %s and %s"""
          .formatted(
              IdentitySql.personOf("e.person_id"),
              shown("e.person_id", SCHOOLING),
              shown("p.id", IDENTITY),
              shown("p.id", BIRTH));

  private static final PersonId FIRST = new PersonId(new UUID(0, 0));
  private static final LookAlikes START =
      new LookAlikes(FIRST, FIRST, LookAlikes.Difference.NOTHING);

  private final Unit unit;
  private final Actor actor;

  public LookAlikeList(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public Page<LookAlikes> page(SchoolId school, PageRequest asked) {
    CursorSeal seal = new CursorSeal(unit.tenant(), "look-alikes/" + school);
    return new AccessCheck(unit)
        .requireRead(actor, DirectoryReads.MERGE, new Scope.OfSchool(school))
        .of(() -> page(school, asked, seal), LookAlikeList::shownIn);
  }

  private Page<LookAlikes> page(SchoolId school, PageRequest asked, CursorSeal seal) {
    LookAlikes after = asked.cursor().map(seal::open).map(LookAlikeList::place).orElse(START);
    List<PupilFile> pupils = pupilsOf(school);
    Set<ApartPairs.Pair> apart =
        new ApartPairs(unit).among(pupils.stream().map(PupilFile::person).toList());
    List<LookAlikes> found =
        new LookAlikeFinder(pupils)
            .from(after.one(), (one, other) -> apart.contains(ApartPairs.Pair.of(one, other)))
            .filter(pair -> isAfter(pair, after))
            .limit(asked.limit() + 1L)
            .toList();
    if (found.size() <= asked.limit()) {
      return new Page<>(found, null);
    }
    List<LookAlikes> page = found.subList(0, asked.limit());
    LookAlikes last = page.get(page.size() - 1);
    return new Page<>(page, seal.after(last.one().toString(), last.other().toString()));
  }

  private static LookAlikes place(List<String> parts) {
    return new LookAlikes(
        PersonId.parse(parts.get(0)), PersonId.parse(parts.get(1)), LookAlikes.Difference.NOTHING);
  }

  private static boolean isAfter(LookAlikes pair, LookAlikes place) {
    return !pair.one().equals(place.one())
        || pair.other().toString().compareTo(place.other().toString()) > 0;
  }

  private static List<PersonId> shownIn(Page<LookAlikes> page) {
    return page.items().stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList();
  }

  private List<PupilFile> pupilsOf(SchoolId school) {
    return unit
        .rows(
            PUPILS,
            unit.tenantId().value(),
            school.value(),
            new JpaPeople(unit).dayIn(school, unit.now()))
        .stream()
        .map(
            row ->
                new PupilFile(
                    new PersonId(row.uuid(0)),
                    FoldedName.of(row.text(1)),
                    FoldedName.of(row.text(2)),
                    row.date(3)))
        .toList();
  }
}
