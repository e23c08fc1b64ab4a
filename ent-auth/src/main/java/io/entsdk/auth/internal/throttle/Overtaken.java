package io.entsdk.auth.internal.throttle;

/** Undoes a unit of work of which somebody else was faster at a part; it is begun again. */
final class Overtaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("Somebody else was counted meanwhile", null, false, false);
  }
}
