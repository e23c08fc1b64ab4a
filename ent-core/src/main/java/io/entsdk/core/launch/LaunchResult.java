package io.entsdk.core.launch;

/** Tells what became of a launch. */
public sealed interface LaunchResult {

  /** The school is live. */
  record Live(Launch launch) implements LaunchResult {}

  /** Nothing has changed; the whole list of what is missing is in {@code readiness}. */
  record NotReady(Readiness readiness) implements LaunchResult {}
}
