package io.entsdk.quickstart;

import static io.entsdk.core.personal.DataCategory.CONTACT;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.Restriction;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import java.time.LocalDate;
import java.util.Set;

/** Keeps data from being erased, and from being used; ent-core's README shows the body. */
final class Protecting {

  private Protecting() {}

  static Restriction protect(
      Tenant tenant, PersonId ada, PersonId grace, Actor head, Actor inspector) {
    Protection protection = Protection.of(tenant);
    LocalDate march = LocalDate.of(2027, 3, 1);
    Hold hold =
        protection
            .holds()
            .place(HoldRequest.of(ada, HoldBasis.INVESTIGATION, "PV 2026/114", march), head);
    protection.holds().askRelease(hold.id(), "classé sans suite", head);
    protection.holds().confirmRelease(hold.id(), inspector); // never the one who asked

    var contested = RestrictionBasis.ACCURACY_CONTESTED;
    Restriction restriction =
        protection
            .restrictions()
            .restrict(new RestrictionRequest(grace, Set.of(CONTACT), contested, "DPO 26-31"), head);
    // From now on no read shows her address, no hand changes it and no import touches it.
    return protection.restrictions().lift(restriction.id(), "adresse vérifiée", head);
  }
}
