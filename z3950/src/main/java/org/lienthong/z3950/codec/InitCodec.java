package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;

/** Codec of InitializeRequest and InitializeResponse. */
final class InitCodec {
  private static final int PROTOCOL_VERSION = context(3);
  private static final int OPTIONS = context(4);
  private static final int ID_AUTHENTICATION = context(7);
  private static final int USER_INFORMATION = context(11);
  private static final int RESULT = context(12);
  private static final int IMPLEMENTATION_ID = context(110);
  private static final int IMPLEMENTATION_NAME = context(111);
  private static final int IMPLEMENTATION_VERSION = context(112);
  private static final int OPTION_BITS = 22;
  private static final int VERSION_BITS = 3;

  private InitCodec() {}

  static void write(BerWriter out, InitRequest init) {
    out.octets(Tags.REFERENCE_ID, init.referenceId());
    writeVersionAndOptions(out, init.versions(), init.options());
    out.integer(Tags.PREFERRED_MESSAGE_SIZE, (long) init.preferredMessageSize());
    out.integer(Tags.EXCEPTIONAL_RECORD_SIZE, (long) init.exceptionalRecordSize());
    IdAuthentication id = init.idAuthentication();
    if (id != null) {
      out.constructed(ID_AUTHENTICATION, () -> write(out, id));
    }
    write(out, init.implementation());
    write(out, init.userInformation());
    CommonCodec.write(out, Tags.OTHER_INFO, init.otherInfo());
  }

  static void write(BerWriter out, InitResponse init) {
    out.octets(Tags.REFERENCE_ID, init.referenceId());
    writeVersionAndOptions(out, init.versions(), init.options());
    out.integer(Tags.PREFERRED_MESSAGE_SIZE, (long) init.preferredMessageSize());
    out.integer(Tags.EXCEPTIONAL_RECORD_SIZE, (long) init.exceptionalRecordSize());
    out.bool(RESULT, init.result());
    write(out, init.implementation());
    write(out, init.userInformation());
    CommonCodec.write(out, Tags.OTHER_INFO, init.otherInfo());
  }

  static InitRequest request(BerElement in) {
    return new InitRequest(
        Read.referenceId(in),
        versions(in),
        options(in),
        Read.required(in, Tags.PREFERRED_MESSAGE_SIZE, "preferredMessageSize"),
        Read.required(in, Tags.EXCEPTIONAL_RECORD_SIZE, "exceptionalRecordSize"),
        Read.optional(in, ID_AUTHENTICATION, e -> idAuthentication(e.only())),
        implementation(in),
        userInformation(in),
        CommonCodec.otherInformation(in, Tags.OTHER_INFO));
  }

  static InitResponse response(BerElement in) {
    return new InitResponse(
        Read.referenceId(in),
        versions(in),
        options(in),
        Read.required(in, Tags.PREFERRED_MESSAGE_SIZE, "preferredMessageSize"),
        Read.required(in, Tags.EXCEPTIONAL_RECORD_SIZE, "exceptionalRecordSize"),
        in.required(RESULT, "result").bool(),
        implementation(in),
        userInformation(in),
        CommonCodec.otherInformation(in, Tags.OTHER_INFO));
  }

  private static void writeVersionAndOptions(
      BerWriter out, Set<Integer> versions, Set<InitOption> options) {
    out.bits(PROTOCOL_VERSION, bits(versions.stream().map(v -> v - 1)), VERSION_BITS);
    out.bits(OPTIONS, bits(options.stream().map(InitOption::bit)), OPTION_BITS);
  }

  private static BitSet bits(Stream<Integer> numbers) {
    BitSet out = new BitSet();
    numbers.forEach(out::set);
    return out;
  }

  private static Set<Integer> versions(BerElement in) {
    return in.required(PROTOCOL_VERSION, "protocolVersion").bits().stream()
        .mapToObj(bit -> bit + 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<InitOption> options(BerElement in) {
    BitSet bits = in.required(OPTIONS, "options").bits();
    Collection<InitOption> known =
        Stream.of(InitOption.values()).filter(o -> bits.get(o.bit())).toList();
    return known.isEmpty() ? Set.of() : EnumSet.copyOf(known);
  }

  private static void write(BerWriter out, IdAuthentication id) {
    switch (id) {
      case IdAuthentication.Open(String text) -> out.text(BerTag.VISIBLE_STRING, text);
      case IdAuthentication.IdPass idPass ->
          out.sequence(() -> {
            out.text(context(0), idPass.groupId());
            out.text(context(1), idPass.userId());
            out.text(context(2), idPass.password());
          });
      case IdAuthentication.Anonymous() -> out.nothing(BerTag.NULL);
      case IdAuthentication.Other(External external) ->
          CommonCodec.write(out, BerTag.EXTERNAL, external);
    }
  }

  private static IdAuthentication idAuthentication(BerElement in) {
    if (Read.isString(in)) {
      return new IdAuthentication.Open(in.text());
    }
    if (in.is(BerTag.NULL)) {
      return new IdAuthentication.Anonymous();
    }
    if (in.is(BerTag.EXTERNAL)) {
      return new IdAuthentication.Other(CommonCodec.external(in));
    }
    return new IdAuthentication.IdPass(
        Read.text(in, context(0)), Read.text(in, context(1)), Read.text(in, context(2)));
  }

  private static void write(BerWriter out, Implementation implementation) {
    out.text(IMPLEMENTATION_ID, implementation.id());
    out.text(IMPLEMENTATION_NAME, implementation.name());
    out.text(IMPLEMENTATION_VERSION, implementation.version());
  }

  private static Implementation implementation(BerElement in) {
    return new Implementation(
        Read.text(in, IMPLEMENTATION_ID),
        Read.text(in, IMPLEMENTATION_NAME),
        Read.text(in, IMPLEMENTATION_VERSION));
  }

  private static void write(BerWriter out, @Nullable External userInformation) {
    if (userInformation != null) {
      out.constructed(
          USER_INFORMATION, () -> CommonCodec.write(out, BerTag.EXTERNAL, userInformation));
    }
  }

  private static @Nullable External userInformation(BerElement in) {
    return Read.optional(in, USER_INFORMATION, e -> CommonCodec.external(e.only()));
  }
}
