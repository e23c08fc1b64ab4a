package io.entsdk.core;

/** Tells that nothing in this tenant has the id that was asked for; code {@code not-found}. */
public final class NotFoundException extends EntException {

  private static final long serialVersionUID = 1L;

  /** Refuse {@code id}, the id of a {@code kind} such as {@code School}. */
  public NotFoundException(String kind, Object id) {
    super("not-found", "No " + kind + " " + id + " in this tenant; check the id and the tenant");
  }
}
