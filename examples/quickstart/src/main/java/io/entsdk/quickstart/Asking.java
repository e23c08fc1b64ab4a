package io.entsdk.quickstart;

import static io.entsdk.privacy.request.ErasureGround.NO_LONGER_NEEDED;
import static io.entsdk.privacy.request.ExtensionReason.COMPLEXITY;
import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.UntiedPerson;
import io.entsdk.privacy.request.ErasureAnswer;
import io.entsdk.privacy.request.ErasureAnswer.Planned;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.ErasureRequests;
import io.entsdk.privacy.request.FiledRequest;
import java.util.function.Consumer;

/** One person asks to be erased, as the README of ent-privacy tells it. */
final class Asking {

  private Asking() {}

  static void tell(
      Privacy privacy,
      School school,
      PersonId ada,
      Actor grace,
      Actor head,
      Consumer<String> family) {
    ErasureRequest request = new ErasureRequest(ada, school.id(), NO_LONGER_NEEDED);
    ErasureAnswer answer = privacy.erasureRequests().ask(request, grace); // for her daughter
    family.accept(answer.explain(FRENCH)); // Effacement refusé : … (RGPD, art. 17(3)(b), 6(1)(e)).
    if (answer instanceof Planned planned) {
      ErasurePlan plan = privacy.erasures().getPlan(planned.erasure(), head);
      privacy.erasures().approve(plan.id(), plan.hash(), head); // then days of grace, as for all
    }
  }

  static void look(Privacy privacy, School school, Actor head, Consumer<String> family) {
    ErasureRequests requests = privacy.erasureRequests();
    for (FiledRequest asked : requests.listOpen(school.id(), PageRequest.first(50), head).items()) {
      FiledRequest later = requests.extend(asked.id(), COMPLEXITY, head); // once, two months
      family.accept(later.explain(FRENCH)); // Demande du … : réponse au plus tard le …
    }
  }

  static void clear(Privacy privacy, School school, Actor manager, Actor head) {
    PageRequest first = PageRequest.first(50);
    for (UntiedPerson nobodys : privacy.erasures().listUntied(first, manager).items()) {
      ErasureRequest request = new ErasureRequest(nobodys.person(), school.id(), NO_LONGER_NEEDED);
      if (privacy.erasureRequests().record(request, manager) instanceof Planned planned) {
        ErasurePlan plan = privacy.erasures().getPlan(planned.erasure(), head);
        privacy.erasures().approve(plan.id(), plan.hash(), head); // another person
      }
    }
  }
}
