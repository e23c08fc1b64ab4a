package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.School;
import io.entsdk.core.launch.LaunchResult;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.launch.Proof;
import io.entsdk.core.launch.Requirement;
import java.net.URI;
import java.time.LocalDate;

/** Lets a school go live; ent-core's README shows the body of this one method. */
final class GoingLive {

  private GoingLive() {}

  static LaunchResult goLive(
      Launches launches, School school, Convention withTheCommune, Period year, Actor head) {
    LocalDate today = year.firstDay();
    launches.readiness(school.id(), today, head).explain(FRENCH).forEach(System.out::println);
    // Il manque 14 points au 1 septembre 2026. manque : le contrat avec le sous-traitant (RGPD, …

    var contract = new Proof.Document("contrat 2026-07, art. 28");
    launches.record(school.id(), Requirement.PROCESSOR_CONTRACT, contract, year, head);
    var agreed = new Proof.Agreed(withTheCommune.id()); // holds as long as the convention does
    launches.record(school.id(), Requirement.LOCAL_CONVENTION, agreed, year, head);
    var page = new Proof.Address(URI.create("https://ent.example/arrete"));
    launches.record(school.id(), Requirement.TEXT_ON_HOME_PAGE, page, year, head);

    return launches.launch(school.id(), head); // Live, or NotReady with the whole list
  }
}
