package io.entsdk.cli;

import io.entsdk.core.protection.Hold;

/** Is a hold, as a step shows it. */
record HoldView(
    String hold,
    String subject,
    String basis,
    String reference,
    String reviewOn,
    boolean stands,
    boolean releaseAsked) {

  static HoldView of(Hold hold) {
    return new HoldView(
        hold.id().toString(),
        hold.what().subject().id().toString(),
        hold.what().basis().name(),
        hold.what().reference(),
        hold.what().reviewOn().toString(),
        hold.stands(),
        hold.asked().isPresent());
  }

  String line() {
    String state = stands ? (releaseAsked ? "to be released" : "stands") : "released";
    return "%s  %s  %s  review on %s  %s".formatted(hold, subject, basis, reviewOn, state);
  }
}
