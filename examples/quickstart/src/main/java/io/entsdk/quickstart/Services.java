package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.pseudonym.Pseudonym;
import io.entsdk.privacy.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a class is sent to a service that learns no name, as the README of ent-privacy tells it. */
final class Services {

  private Services() {}

  static Map<PersonId, Pseudonym> send(
      Tenant tenant, SchoolId school, List<PersonId> pupils, Actor machine, Actor head) {
    Pseudonyms pseudonyms = Privacy.of(tenant).pseudonyms();

    pseudonyms.open("mathador", machine); // once, by whoever runs the ENT
    return pseudonyms.ofAll(pupils, "mathador", school, head); // what the service learns
  }

  /** Each pupil learns it alone, when one opens the service. */
  static Pseudonym subject(Tenant tenant, PersonId ada, Actor asAda) {
    return Privacy.of(tenant).pseudonyms().of(ada, "mathador", asAda);
  }

  /** The service reports an incident; later the contract ends. */
  static Optional<PersonId> report(
      Tenant tenant, Pseudonym reported, SchoolId school, Actor head, Actor machine) {
    Pseudonyms pseudonyms = Privacy.of(tenant).pseudonyms();

    Optional<PersonId> who = pseudonyms.identify(reported, "mathador", school, head);
    pseudonyms.renew("mathador", machine); // nobody is joined to what it knew
    return who;
  }
}
