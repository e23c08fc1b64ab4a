package io.entsdk.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Counts the statements that go to a database, whatever the persistence provider thinks that it
 * sends.
 */
public final class StatementCounter {

  /** A statement is heard a million times in a long run: each text is kept once. */
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  StatementCounter() {}

  /** Run {@code work} and return how many statements it sent, on all threads together. */
  public int countIn(Runnable work) {
    return listIn(work).size();
  }

  /**
   * Run {@code work} and return the statements that it sent, on all threads together, in their
   * order.
   */
  public List<String> listIn(Runnable work) {
    int before = heard.size();
    work.run();
    synchronized (heard) {
      return new ArrayList<>(heard.subList(before, heard.size()));
    }
  }

  /** Return every statement so far. */
  List<String> listAll() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  DataSource around(DataSource source) {
    return proxy(DataSource.class, source, "");
  }

  private <T> T proxy(Class<T> type, Object target, String sql) {
    InvocationHandler handler = (self, method, arguments) -> called(target, method, arguments, sql);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object called(Object target, Method method, Object[] arguments, String sql)
      throws Throwable {
    boolean textGiven = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
    String text = textGiven ? (String) arguments[0] : sql;
    if (method.getName().startsWith("execute") && target instanceof Statement) {
      heard.add(texts.computeIfAbsent(text, one -> one));
    }
    try {
      return wrapped(method.invoke(target, arguments), text);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object wrapped(Object result, String sql) {
    if (result instanceof Connection) {
      return proxy(Connection.class, result, sql);
    }
    if (result instanceof CallableStatement) {
      return proxy(CallableStatement.class, result, sql);
    }
    if (result instanceof PreparedStatement) {
      return proxy(PreparedStatement.class, result, sql);
    }
    return result instanceof Statement ? proxy(Statement.class, result, sql) : result;
  }
}
