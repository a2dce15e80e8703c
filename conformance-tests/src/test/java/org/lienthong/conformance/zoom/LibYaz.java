package org.lienthong.conformance.zoom;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Bindings to the functions of libyaz's ZOOM that the tests call. */
@SuppressWarnings("restricted")
final class LibYaz {
  private static final String LIBRARY = "libyaz.so.5";

  private final MethodHandle connectionCreate;
  private final MethodHandle connectionConnect;
  private final MethodHandle connectionDestroy;
  private final MethodHandle connectionError;
  private final MethodHandle optionSet;
  private final MethodHandle search;
  private final MethodHandle size;
  private final MethodHandle record;
  private final MethodHandle recordGet;
  private final MethodHandle resultSetDestroy;

  private LibYaz(SymbolLookup library) {
    connectionCreate = bind(library, "ZOOM_connection_create", ADDRESS, ADDRESS);
    connectionConnect = action(library, "ZOOM_connection_connect", ADDRESS, ADDRESS, JAVA_INT);
    connectionDestroy = action(library, "ZOOM_connection_destroy", ADDRESS);
    connectionError = bind(library, "ZOOM_connection_error", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    optionSet = action(library, "ZOOM_connection_option_set", ADDRESS, ADDRESS, ADDRESS);
    search = bind(library, "ZOOM_connection_search_pqf", ADDRESS, ADDRESS, ADDRESS);
    size = bind(library, "ZOOM_resultset_size", JAVA_LONG, ADDRESS);
    record = bind(library, "ZOOM_resultset_record", ADDRESS, ADDRESS, JAVA_LONG);
    recordGet = bind(library, "ZOOM_record_get", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    resultSetDestroy = action(library, "ZOOM_resultset_destroy", ADDRESS);
  }

  /** Returns libyaz where it is installed. */
  static Optional<LibYaz> find() {
    try {
      return Optional.of(new LibYaz(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
    } catch (IllegalArgumentException notInstalled) {
      return Optional.empty();
    }
  }

  private static MethodHandle bind(
      SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }

  private static MethodHandle action(SymbolLookup library, String name, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
  }

  private interface Call<T> {
    T run() throws Throwable;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  MemorySegment create() {
    return call(() -> (MemorySegment) connectionCreate.invokeExact(MemorySegment.NULL));
  }

  void set(MemorySegment connection, String key, String value) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(key);
      MemorySegment text = arena.allocateFrom(value);
      call(() -> {
        optionSet.invokeExact(connection, name, text);
        return true;
      });
    }
  }

  void connect(MemorySegment connection, String address) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment host = arena.allocateFrom(address);
      call(() -> {
        connectionConnect.invokeExact(connection, host, 0);
        return true;
      });
    }
  }

  void destroy(MemorySegment connection) {
    call(() -> {
      connectionDestroy.invokeExact(connection);
      return true;
    });
  }

  void destroyResult(MemorySegment result) {
    call(() -> {
      resultSetDestroy.invokeExact(result);
      return true;
    });
  }

  /** Throws the error of the connection's last call, if any. */
  void check(MemorySegment connection) throws ZoomException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment message = arena.allocate(ADDRESS);
      MemorySegment addinfo = arena.allocate(ADDRESS);
      int code = call(() -> (int) connectionError.invokeExact(connection, message, addinfo));
      if (code != 0) {
        throw new ZoomException(code, text(message) + ": " + text(addinfo));
      }
    }
  }

  private static String text(MemorySegment pointer) {
    return pointer.get(ADDRESS, 0).reinterpret(4_096).getString(0);
  }

  MemorySegment search(MemorySegment connection, String pqf) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment query = arena.allocateFrom(pqf);
      return call(() -> (MemorySegment) search.invokeExact(connection, query));
    }
  }

  long size(MemorySegment result) {
    return call(() -> (long) size.invokeExact(result));
  }

  /** Returns the octets of a record; the set owns them, so they are copied at once. */
  Optional<byte[]> octets(MemorySegment result, long position) {
    MemorySegment found = call(() -> (MemorySegment) record.invokeExact(result, position));
    if (found.equals(MemorySegment.NULL)) {
      return Optional.empty();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment raw = arena.allocateFrom("raw");
      MemorySegment length = arena.allocate(JAVA_INT);
      MemorySegment octets = call(() -> (MemorySegment) recordGet.invokeExact(found, raw, length));
      if (octets.equals(MemorySegment.NULL)) {
        return Optional.empty();
      }
      return Optional.of(octets.reinterpret(length.get(JAVA_INT, 0)).toArray(JAVA_BYTE));
    }
  }
}
