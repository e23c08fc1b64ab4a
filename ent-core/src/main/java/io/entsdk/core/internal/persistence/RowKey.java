package io.entsdk.core.internal.persistence;

import io.entsdk.core.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a row: its tenant first, so that the schema distributes by it, then an id that we
 * give.
 */
@Embeddable
public class RowKey implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "tenant", nullable = false, updatable = false)
  private int tenant;

  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  /** For the provider alone, which fills the fields. */
  protected RowKey() {}

  private RowKey(int tenant, UUID id) {
    this.tenant = tenant;
    this.id = id;
  }

  public static RowKey of(TenantId tenant, UUID id) {
    return new RowKey(tenant.value(), id);
  }

  public UUID id() {
    return id;
  }

  public TenantId tenant() {
    return TenantId.of(tenant);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowKey that && tenant == that.tenant && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenant, id);
  }

  @Override
  public String toString() {
    return tenant + "/" + id;
  }
}
