package io.entsdk.testkit;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.ToldToGuardians;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The entities of a vendor who keeps handiwork: links, second tables, one for each class, lists.
 */
@SuppressWarnings("unused") // the annotations alone are read
final class Crafts {

  static final Class<?>[] ENTITIES = {
    Craft.class, Tool.class, Prize.class, Medal.class, Cup.class, Rosette.class
  };

  private Crafts() {}

  /** Goes with its maker; its second and third table tell more of the maker, and of the helper. */
  @Entity
  @Table(name = "craft")
  @SecondaryTable(
      name = "craft_note",
      pkJoinColumns = {
        @PrimaryKeyJoinColumn(name = "tenant", referencedColumnName = "tenant"),
        @PrimaryKeyJoinColumn(name = "craft_id", referencedColumnName = "id")
      })
  @SecondaryTable(name = "craft_look")
  @Kept(purpose = "crafts", rule = "ent-account")
  static class Craft {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    @Column(name = "maker_id")
    UUID maker;

    @SubjectRef(DataCategory.TRACE)
    @Kept(erasure = ErasureMethod.UNLINK)
    @Column(name = "helper_id")
    UUID helper;

    @Column(table = "craft_note")
    @PersonalData(DataCategory.CORRESPONDENCE)
    String note;

    @Embedded
    @AttributeOverride(name = "colour", column = @Column(name = "paint", table = "craft_look"))
    Look look;

    @ElementCollection
    @CollectionTable(
        name = "craft_scrap",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "craft_id", referencedColumnName = "id")
        })
    @Column(name = "scrap")
    @PersonalData(DataCategory.SCHOOLING)
    List<String> scraps;

    @ManyToMany
    @JoinTable(
        name = "craft_tool_used",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "craft_id", referencedColumnName = "id")
        },
        inverseJoinColumns = {
          @JoinColumn(name = "tool_tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "tool_id", referencedColumnName = "id")
        })
    Set<Tool> tools;

    @OneToMany
    @JoinTable(
        name = "craft_part",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "whole_id", referencedColumnName = "id")
        },
        inverseJoinColumns = {
          @JoinColumn(name = "part_tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "part_id", referencedColumnName = "id")
        })
    @OrderColumn(name = "place")
    List<Craft> parts;
  }

  @Embeddable
  static class Look {
    @PersonalData(DataCategory.SCHOOLING)
    String colour;
  }

  /** Stays without the name of its owner, and so does what it was used for. */
  @Entity
  @Table(name = "craft_tool")
  @Kept(purpose = "crafts", rule = "ent-account", erasure = ErasureMethod.UNLINK)
  static class Tool {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    @Column(name = "owner_id")
    UUID owner;

    @ManyToMany(mappedBy = "tools")
    Set<Craft> usedFor;

    @ManyToMany
    @JoinTable(
        name = "craft_tool_kit",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "tool_id", referencedColumnName = "id")
        },
        inverseJoinColumns = {
          @JoinColumn(name = "prize_tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "prize_id", referencedColumnName = "id")
        })
    List<Cup> wonWith;
  }

  /** Has no table: each kind of prize has one. */
  @Entity
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  @Kept(purpose = "crafts", rule = "ent-account")
  @ToldToGuardians
  abstract static class Prize {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    @Column(name = "winner_id")
    UUID winner;
  }

  @Entity
  @Table(name = "craft_medal")
  static class Medal extends Prize {
    @PersonalData(DataCategory.SCHOOLING)
    String engraving;
  }

  @Entity
  @Table(name = "craft_cup")
  static class Cup extends Prize {
    @PersonalData(DataCategory.SCHOOLING)
    String inscription;
  }

  @Entity
  @Table(name = "craft_rosette")
  static class Rosette extends Medal {
    @PersonalData(DataCategory.SCHOOLING)
    String ribbon;
  }
}
