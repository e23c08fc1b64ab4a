package io.entsdk.core.launch;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Organisation;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.testkit.Ent;
import java.net.URI;
import java.time.LocalDate;

/** Puts the papers of the testkit's school in order, one by one or all but one. */
public final class Papers {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  static final Period YEAR = new Period(TODAY, LocalDate.of(2027, 8, 31));

  private static final Actor SYSTEM = Actor.system("test");

  private final Directory directory;
  private final Launches launches;
  private final SchoolId school;

  public Papers(Ent ent) {
    directory = Directory.of(ent.tenant());
    launches = Launches.of(ent.tenant());
    school = ent.school().id();
  }

  /** Take away the pilot that the testkit begins with. */
  public void outOfService() {
    launches.withdraw(school, "the test begins before the launch", SYSTEM);
  }

  public void all() {
    allBut(null);
  }

  void allBut(Requirement left) {
    for (Requirement requirement : Requirement.values()) {
      if (requirement != left) {
        put(requirement, YEAR);
      }
    }
  }

  void put(Requirement requirement, Period period) {
    switch (requirement.shown()) {
      case BY_DIRECTORY ->
          name(
              requirement == Requirement.DPO_NAMED
                  ? ResponsibilityRole.DPO
                  : ResponsibilityRole.CONTROLLER,
              period);
      case BY_PAPER, BY_ACT, BY_DECISION -> record(requirement, new Proof.Document("A-1"), period);
      case BY_WORDS -> record(requirement, new Proof.Statement("En France."), period);
      case BY_ADDRESS ->
          record(requirement, new Proof.Address(URI.create("https://ent.example/a")), period);
      case BY_CONVENTION ->
          record(requirement, new Proof.Agreed(with(OrganisationKind.COMMUNE).id()), period);
    }
  }

  Convention with(OrganisationKind kind) {
    Organisation partner = directory.organisations().register(null, "Ville", kind, SYSTEM);
    return directory.conventions().sign(partner.id(), school, "ENT", YEAR, SYSTEM);
  }

  LaunchRecord record(Requirement requirement, Proof proof, Period period) {
    return launches.record(school, requirement, proof, period, SYSTEM);
  }

  private void name(ResponsibilityRole role, Period period) {
    Organisation dsden =
        directory.organisations().register(null, "DSDEN", OrganisationKind.AUTHORITY, SYSTEM);
    Holder holder = new Holder.OfOrganisation(dsden.id(), "DASEN");
    directory.responsibilities().name(school, role, holder, period, SYSTEM);
  }
}
