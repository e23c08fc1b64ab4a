package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.ConventionId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.Duty;
import io.entsdk.core.directory.Fact;
import io.entsdk.core.directory.GroupKind;
import io.entsdk.core.directory.GroupRole;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SensitiveNeed;
import java.time.LocalDate;
import java.util.List;

/** Keeps a school's directory by hand; ent-core's README shows the bodies of these methods. */
final class SchoolOffice {

  private final Directory directory;
  private final School school;
  private final Actor head;

  SchoolOffice(Directory directory, School school, Actor head) {
    this.directory = directory;
    this.school = school;
    this.head = head;
  }

  /** Find people, and what stood in the directory on another day. */
  List<Person> find(SchoolClass cp, LocalDate day) {
    Page<DirectoryEntry> found =
        directory.people().search("love ad", school.id(), PageRequest.first(20), head);
    found.items().forEach(entry -> System.out.println(entry.person()));
    return directory.asOf(day).listPupilsOf(cp, head);
  }

  /** Let a substitute teach the class of {@code absent} for some days. */
  List<Fact> replace(PersonId absent, SchoolClass cp, Period days) {
    NewPerson told = NewPerson.named(Profile.ENS, "HYPATIA", "Claire"); // a birth date is refused
    Person substitute = directory.people().enter(told, school.id(), head);
    directory.staff().giveFunction(substitute.id(), school.id(), Profile.ENS, days, head);
    directory.staff().assign(substitute.id(), cp.id(), Duty.any().inPlaceOf(absent), days, head);
    return directory.people().listFactsOf(substitute.id(), head); // by whom, when, from where
  }

  /** Let an agent of the commune run an activity, and reach its pupils while it lasts. */
  List<DirectoryEntry> chess(OrganisationId commune, PersonId agent, PersonId ada, Period year) {
    ConventionId convention =
        directory.conventions().sign(commune, school.id(), "Échecs 2026", year, head).id();
    directory.conventions().addAgent(convention, agent, year, head);
    Activity chess = directory.activities().open(convention, "Échecs", year, head);
    directory.activities().entrust(chess.id(), agent, year, head);
    directory.activities().register(chess.id(), ada, year, head);
    return directory.activities().listEntrustedTo(agent, school.id(), head);
  }

  /** Let a home answer for a child day by day, through whoever works there. */
  void inCare(OrganisationId home, PersonId ada, PersonId agent, Period days) {
    var judgment =
        new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/007", LocalDate.of(2026, 9, 11));
    var care =
        GuardianshipDecision.of(GuardianshipState.DAILY_CARE)
            .under(judgment)
            .listing(GuardianshipRight.SIGN_USUAL_ACT);
    directory.guardianships().decide(home, ada, care, head);
    directory.organisations().addAgent(home, agent, days, head);
  }

  /** Note a need that only the head and the group's keeper are to know of. */
  void note(PersonId ada, PersonId nurse, LocalDate today) {
    var kind = new GroupKind.Sensitive(SensitiveNeed.PAI);
    var group = directory.groups().open(school.id(), "Suivi", kind, today, head).id();
    directory.groups().admit(group, nurse, GroupRole.KEEPER, Period.from(today), head);
    directory.groups().admit(group, ada, GroupRole.MEMBER, Period.from(today), head);
  }
}
