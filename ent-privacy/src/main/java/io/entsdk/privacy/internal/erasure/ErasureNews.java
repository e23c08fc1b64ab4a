package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import java.time.Instant;
import java.util.List;

/** Tells the streams of people what becomes of them in one erasure, within one unit of work. */
record ErasureNews(Unit unit, ErasureId erasure) {

  /** Tell that they are to be erased from {@code begins} on. */
  void announced(List<PersonId> people, Instant begins) {
    new Outbox(unit)
        .emit(
            people.stream()
                .map(one -> LifecycleDrafts.erasureAnnounced(one, erasure.value(), begins))
                .toList());
  }

  /** Ask them what becomes of their contributions, until the erasure begins. */
  void asked(List<PersonId> people, Instant begins) {
    new Outbox(unit)
        .emit(
            people.stream()
                .map(one -> LifecycleDrafts.contributionsAsked(one, erasure.value(), begins))
                .toList());
  }

  /** Tell that they stay after all, for a reason that anybody may know. */
  void calledOff(List<PersonId> people) {
    new Outbox(unit)
        .emit(
            people.stream()
                .map(one -> LifecycleDrafts.erasureCalledOff(one, erasure.value()))
                .toList());
  }

  void gone(List<PersonId> people) {
    new Outbox(unit)
        .emit(people.stream().map(one -> LifecycleDrafts.erased(one, erasure.value())).toList());
  }
}
