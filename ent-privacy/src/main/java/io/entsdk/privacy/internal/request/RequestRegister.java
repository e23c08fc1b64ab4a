package io.entsdk.privacy.internal.request;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.request.ErasureAnswer;
import io.entsdk.privacy.request.ErasureAnswer.Planned;
import io.entsdk.privacy.request.ErasureAnswer.Refused;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.ExtensionReason;
import io.entsdk.privacy.request.FiledRequest;
import io.entsdk.privacy.request.RequestChannel;
import io.entsdk.privacy.request.RequestId;
import io.entsdk.privacy.request.RequestState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Files requests with their clocks and shows them, for one actor in one unit of work. */
public final class RequestRegister {

  /** GDPR Art. 12(3): one month, and two more where it says why within the first. */
  private static final int MONTHS = 1;

  private static final int MONTHS_MORE = 2;

  private final Unit unit;
  private final Actor actor;
  private final JpaRequests requests;

  public RequestRegister(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.requests = new JpaRequests(unit);
  }

  /** Write down what was asked and answered; asking again never moves the day of the answer. */
  void file(ErasureRequest request, ErasureAnswer answer, RequestChannel channel, LocalDate today) {
    Set<PersonId> ids = new JpaIdentities(unit).allOf(request.person());
    FiledRequest filed = filed(request, answer, channel, today);
    FiledRequest clocked = requests.firstOpen(filed, ids).map(filed::dueWith).orElse(filed);
    requests.replace(filed, ids);
    requests.add(clocked);
  }

  private FiledRequest filed(
      ErasureRequest request, ErasureAnswer answer, RequestChannel channel, LocalDate today) {
    return new FiledRequest(
        new RequestId(unit.newId()),
        request.school(),
        Optional.of(request.person()),
        request.ground(),
        channel,
        actor.person(),
        today,
        today.plusMonths(MONTHS),
        Optional.empty(),
        answer instanceof Refused ? RequestState.REFUSED : RequestState.PLANNED,
        answer instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty(),
        answer instanceof Planned planned ? Optional.of(planned.erasure()) : Optional.empty());
  }

  public Page<FiledRequest> list(SchoolId school, boolean open, PageRequest asked) {
    return new AccessCheck(unit)
        .requireRead(actor, PrivacyReads.ERASURE_REQUESTS, new Scope.OfSchool(school))
        .of(
            () -> new RequestPages(unit, school, open).page(asked),
            page -> page.items().stream().flatMap(one -> one.person().stream()).toList());
  }

  public FiledRequest extend(RequestId id, ExtensionReason reason) {
    FiledRequest request = requests.lock(id);
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.PLAN_ERASURE, new Scope.OfSchool(request.school()));
    if (!request.state().isOpen()) {
      throw new ConflictException("request-answered", "Request " + id + " is " + request.state());
    }
    if (request.extended().isPresent()) {
      throw new ConflictException("extended-already", "Request " + id + " was extended once");
    }
    if (new Known(unit).today(request.school()).isAfter(request.dueOn())) {
      throw new ConflictException(
          "extended-too-late",
          "The month of request %s ended on %s".formatted(id, request.dueOn()));
    }
    requests.extend(id, reason, request.dueOn().plusMonths(MONTHS_MORE));
    return requests.get(id);
  }
}
