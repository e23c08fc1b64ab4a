package io.entsdk.springboot;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Uai;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Keeps which customer has bought the vendor's product: a table of the host, not of the SDK. */
@Entity
@Table(name = "subscription")
class Subscription {

  @Id
  @Column(name = "tenant", nullable = false, updatable = false)
  private int tenant;

  @Column(name = "uai", nullable = false, updatable = false)
  private String uai;

  /** For the provider alone, which fills the fields. */
  protected Subscription() {}

  Subscription(TenantId customer, Uai uai) {
    tenant = customer.value();
    this.uai = uai.value();
  }
}
