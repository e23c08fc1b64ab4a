package io.entsdk.testkit;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Wiring;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Is an entity manager factory that goes from test to test, each with its own database: to open one
 * takes longer than most tests.
 */
final class LentUnit {

  private static final Map<Database, Queue<LentUnit>> IDLE = new ConcurrentHashMap<>();

  private final Queue<LentUnit> home;
  private final EntityManagerFactory factory;
  private volatile @Nullable DataSource database;

  private LentUnit(Queue<LentUnit> home, DataSource first) {
    this.home = home;
    this.database = first;
    List<String> mappingFiles = Wiring.features().stream().map(Feature::mappingFile).toList();
    factory = new TestUnit("lent-" + System.identityHashCode(this), source(), mappingFiles).open();
  }

  /** Lend one for a database of this {@code kind}, until {@link #giveBack}. */
  static LentUnit over(Database kind, DataSource database) {
    Queue<LentUnit> idle = IDLE.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>());
    LentUnit known = idle.poll();
    if (known == null) {
      return new LentUnit(idle, database);
    }
    known.database = database;
    return known;
  }

  EntityManagerFactory factory() {
    return factory;
  }

  /** Take the database away; a factory that a test has closed goes nowhere. */
  void giveBack() {
    database = null;
    if (factory.isOpen()) {
      factory.getCache().evictAll();
      home.add(this);
    }
  }

  private DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            LentUnit.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> called(method, arguments));
  }

  private Object called(Method method, Object[] arguments) throws Throwable {
    DataSource now = database;
    if (now == null) {
      throw new IllegalStateException("The school of this test is closed");
    }
    try {
      return method.invoke(now, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
