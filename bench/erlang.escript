#!/usr/bin/env escript
%% Erlang/OTP's own Diameter codec, with the grammar of its dictionary of RFC 6733.
%%
%%   erlang.escript HEX...     prints for each message: nanoseconds to decode it, and to encode it again

-mode(compile).

main(Messages) ->
    ok = diameter:start(),
    lists:foreach(fun measure/1, Messages).

measure(Hex) ->
    Octets = binary:decode_hex(list_to_binary(Hex)),
    Dictionary = diameter_gen_base_rfc6733,
    Options = #{app_dictionary => Dictionary, decode_format => record, string_decode => false,
                strict_mbit => true, rfc => 6733},
    Decode = fun() -> diameter_codec:decode(Dictionary, Options, Octets) end,
    Packet = Decode(),
    %% diameter_packet: tag, header, avps, msg, bin, errors, transport_data
    [] = element(6, Packet),
    Encode = fun() -> diameter_codec:encode(Dictionary, Options, Packet) end,
    Octets = element(5, Encode()),
    io:format("~w ~w~n", [least(Decode), least(Encode)]).

%% The least of many short samples, since other programs can only add to it.
least(Fun) ->
    repeat(Fun, 20000),
    lists:min([sample(Fun, 200) || _ <- lists:seq(1, 500)]).

sample(Fun, Count) ->
    Start = erlang:monotonic_time(nanosecond),
    repeat(Fun, Count),
    (erlang:monotonic_time(nanosecond) - Start) div Count.

repeat(_, 0) -> ok;
repeat(Fun, Count) -> Fun(), repeat(Fun, Count - 1).
