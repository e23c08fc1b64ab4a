package io.entsdk.core.internal.launch;

import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.JpaActivities;
import io.entsdk.core.internal.directory.JpaOrganisations;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.launch.Proof;
import io.entsdk.core.launch.Requirement;
import java.net.URI;

/** Judges whether a proof shows what it is to show, and tells all that is wrong at once. */
final class ProofCheck {

  private static final int LONGEST_REFERENCE = 200;
  private static final int LONGEST_TEXT = 1_000;

  private final Unit unit;
  private final School school;

  ProofCheck(Unit unit, SchoolId school) {
    this.unit = unit;
    this.school = new Known(unit).school(school);
  }

  void check(Requirement requirement, Proof proof, Period period) {
    Checks checks = new Checks().days(period);
    checks.that(
        requirement.accepts(proof),
        "proof",
        "other-kind",
        requirement + " is not shown by " + proof.getClass().getSimpleName());
    checks.that(
        requirement.shown() != Requirement.Shown.BY_ACT
            || !period.firstDay().isAfter(school.dayOf(unit.now())),
        "firstDay",
        "not-done-yet",
        "what is to be done later is not on record before");
    look(proof, checks);
    checks.pass();
  }

  private void look(Proof proof, Checks checks) {
    if (proof instanceof Proof.Document of) {
      checks.text("reference", of.reference(), LONGEST_REFERENCE);
    } else if (proof instanceof Proof.Statement of) {
      checks.text("text", of.text(), LONGEST_TEXT);
    } else if (proof instanceof Proof.NotNeeded of) {
      checks.text("reason", of.reason(), LONGEST_TEXT);
    } else if (proof instanceof Proof.Address of) {
      checks.text("page", of.page().toString(), LONGEST_TEXT);
      checks.that(
          isWeb(of.page()), "page", "not-https", "a page has an address that begins with https://");
    } else if (proof instanceof Proof.Agreed of) {
      partner(new JpaActivities(unit).convention(of.convention()), checks);
    }
  }

  private static boolean isWeb(URI page) {
    return "https".equals(page.getScheme()) && page.getHost() != null;
  }

  private void partner(Convention convention, Checks checks) {
    checks.that(
        convention.school().equals(school.id()),
        "convention",
        "other-school",
        "this convention is one of another school");
    OrganisationKind kind = new JpaOrganisations(unit).get(convention.organisation()).kind();
    OrganisationKind due =
        school.level() == SchoolLevel.PRIMARY
            ? OrganisationKind.COMMUNE
            : OrganisationKind.LOCAL_AUTHORITY;
    checks.that(kind == due, "convention", "other-partner", "this convention is not with a " + due);
  }
}
