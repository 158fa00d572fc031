#!/usr/bin/env escript
%% Erlang/OTP's own Diameter codec, typed: with the grammar of its dictionary of RFC 6733, and of the one given for
%% messages of another application.
%%
%%   erlang.escript DICTIONARY HEX...     prints its name, and for each message: nanoseconds to decode it, nanoseconds to
%%                                        encode what was decoded, and what that gave

-mode(compile).

main([File | Messages]) ->
    ok = diameter:start(),
    {ok, Version} = application:get_key(diameter, vsn),
    io:format("Erlang/OTP diameter ~s~n", [Version]),
    Other = dictionary(File),
    lists:foreach(fun(Hex) -> measure(binary:decode_hex(list_to_binary(Hex)), Other) end, Messages).

%% A module in memory alone.
dictionary(File) ->
    {ok, Text} = file:read_file(File),
    {ok, [Forms]} = diameter_make:codec(binary_to_list(Text), [forms, return]),
    {ok, Module, Beam} = compile:forms(Forms, []),
    {module, Module} = code:load_binary(Module, File, Beam),
    Module.

measure(<<Head:20/binary, _/binary>> = Octets, Other) ->
    <<_:8/binary, Application:32, _/binary>> = Head,
    Dictionary = case Application of
                     0 -> diameter_gen_base_rfc6733;
                     _ -> Other
                 end,
    Options = #{app_dictionary => Dictionary, decode_format => record, string_decode => false,
                strict_mbit => true, rfc => 6733},
    Decode = fun() -> diameter_codec:decode(Dictionary, Options, Octets) end,
    Packet = Decode(),
    %% diameter_packet: tag, header, avps, msg, bin, errors, transport_data
    [] = element(6, Packet),
    %% Its grammar is checked: a header alone is refused.
    <<Version, _:24, Rest/binary>> = Head,
    [_ | _] = element(6, diameter_codec:decode(Dictionary, Options, <<Version, 20:24, Rest/binary>>)),
    Encode = fun() -> diameter_codec:encode(Dictionary, Options, Packet) end,
    Encoded = element(5, Encode()),
    io:format("~w ~w ~s~n", [least(Decode), least(Encode), binary:encode_hex(Encoded)]).

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
