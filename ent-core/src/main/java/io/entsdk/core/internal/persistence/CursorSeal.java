package io.entsdk.core.internal.persistence;

import io.entsdk.core.Cursor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.key.Seal;
import io.entsdk.core.spi.KeyPurpose;
import java.util.List;

/**
 * Seals where a page ended, so that a URL shows no name and nobody can point a cursor elsewhere.
 */
public final class CursorSeal {

  public static final KeyPurpose PURPOSE = KeyPurpose.seal("cursor");

  private final Seal seal;

  /** Seal for one list of one tenant; a cursor of any other list is refused. */
  public CursorSeal(Tenant tenant, String list) {
    this.seal = new Seal(tenant.kernel(), PURPOSE, tenant.id().value() + "/" + list);
  }

  /** Return a cursor that stands after the row with these sort values. */
  public Cursor after(String... position) {
    return new Cursor(seal.close(List.of(position)));
  }

  /** Return the sort values that {@code cursor} was made with. */
  public List<String> open(Cursor cursor) {
    return seal.open(cursor.value()).orElseThrow(CursorSeal::refused);
  }

  private static RejectedException refused() {
    return RejectedException.of(
        "cursor",
        "not-ours",
        "this cursor was altered or belongs to another list; begin again without it");
  }
}
