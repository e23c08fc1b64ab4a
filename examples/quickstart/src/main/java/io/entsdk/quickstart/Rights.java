package io.entsdk.quickstart;

import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Access;
import io.entsdk.core.access.Grant;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.RightsChange;
import io.entsdk.core.access.Scope;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.time.LocalDate;

/** Lets a colleague stand in for a week; ent-core's README shows the body of this one method. */
final class Rights {

  private Rights() {}

  static Grant standIn(
      Access access, SchoolClass cp, PersonId edith, Hat teacher, Actor alan, Actor head) {
    Scope scope = new Scope.OfClass(cp.id());
    Period untilFriday = new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 18));
    Right substitute = new Right.OfRole("substitute");
    GrantRequest request =
        new GrantRequest(edith, teacher, substitute, scope, untilFriday, "formation d'Alan");

    var effect = access.preview(new RightsChange.Give(request), cp.school(), head);
    System.out.println(effect.summary(FRENCH)); // Ouvre 24 paires de personnes ; …

    Grant grant = access.grants().delegate(request, alan); // ends with Alan's own right
    access.whoMay(READ_CLASS, scope, 50, null, head).items(); // Alan, Edith, the head: and why
    System.out.println(access.explain(new Wearer(edith, teacher), READ_CLASS, scope, FRENCH, head));
    // Accordé : Alan a délégué ce droit à Edith pour CP, du 15 septembre 2026 au 18 septembre 2026.
    return access.grants().end(grant.id(), "Alan is back", alan);
  }
}
