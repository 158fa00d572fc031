#!/usr/bin/env escript
%% -*- erlang -*-
%%! -hidden +sbtu
%% What the codec of Erlang/OTP's diameter makes of messages: hexadecimal lines in, one JSON object a line out.
%%
%%   erlang-decode.escript < LINES
%%
%%   {"errors":[5001],"header":{"flags":128,"code":282,"application":0,"hopByHop":1,"endToEnd":2},
%%    "avps":[{"code":264,"vendor":0,"mandatory":true,"protected":false,"data":"612e62","value":"..","avps":[..]}]}
%%
%% errors are its Result-Codes, in its order. value is there for numbers ("n" and decimal), addresses ("a" and hexadecimal)
%% and times ("t" and ISO 8601); text and octets are their data. The header's flags are without the reserved bits, which
%% it drops. A message that it cannot take apart gives {"errors":["no message"]}, one it stumbles over {"errors":["crash"]}.
-mode(compile).
-export([main/1]).

main(_) ->
    case code:lib_dir(diameter) of
        {error, _} -> io:format(standard_error, "the diameter application is not installed~n", []), halt(1);
        _ -> ok
    end,
    ok = io:setopts(standard_io, [binary, {encoding, latin1}]),
    loop().

loop() ->
    case io:get_line("") of
        eof -> ok;
        Line ->
            io:put_chars([message(binary:decode_hex(string:trim(Line))), $\n]),
            loop()
    end.

options() ->
    #{decode_format => record, string_decode => false, strict_mbit => true, strict_arities => decode, rfc => 6733,
      ordered_encode => true, avp_dictionaries => [], failed_avp => false}.

%% Accounting has a dictionary of its own, in which answer-message is missing.
dictionary(<<_:4/binary, _:2, 0:1, _:5, 271:24, _/binary>>) -> diameter_gen_acct_rfc6733;
dictionary(_) -> diameter_gen_base_rfc6733.

message(Bin) ->
    try diameter_codec:decode(dictionary(Bin), options(), Bin) of
        Packet when element(1, Packet) =:= diameter_packet -> packet(Packet);
        {Code, Packet} when element(1, Packet) =:= diameter_packet -> packet(setelement(6, Packet, [Code]));
        _ -> "{\"errors\":[\"no message\"]}"
    catch
        _:_ -> "{\"errors\":[\"crash\"]}"
    end.

packet(Packet) ->
    case element(2, Packet) of
        false -> "{\"errors\":[\"no message\"]}";
        Header ->
            ["{\"errors\":", list([result(E) || E <- listed(element(6, Packet))]), ",\"header\":", header(Header),
             ",\"avps\":", avps(listed(element(3, Packet))), "}"]
    end.

listed(L) when is_list(L) -> L;
listed(_) -> [].

result({Code, _}) -> number(Code);
result(Code) when is_integer(Code) -> number(Code);
result(_) -> "\"other\"".

header(H) ->
    {diameter_header, _Version, _Length, Code, Application, HopByHop, EndToEnd, R, P, E, T} = H,
    Flags = bit(R, 128) + bit(P, 64) + bit(E, 32) + bit(T, 16),
    ["{\"flags\":", number(Flags), ",\"code\":", number(Code), ",\"application\":", number(Application),
     ",\"hopByHop\":", number(HopByHop), ",\"endToEnd\":", number(EndToEnd), "}"].

bit(true, N) -> N;
bit(_, _) -> 0.

avps(L) -> list([avp(A) || A <- L]).

avp([Group | Inner]) -> avp(Group, [",\"avps\":", avps(Inner)]);
avp(Avp) -> avp(Avp, []).

avp(Avp, Inner) ->
    {diameter_avp, Code, Vendor, M, P, Data, _Name, Value, _Type, _Index} = Avp,
    ["{\"code\":", number(Code), ",\"vendor\":", number(Vendor), ",\"mandatory\":", atom_to_list(M),
     ",\"protected\":", atom_to_list(P), ",\"data\":\"", hex(Data), "\"", value(Value), Inner, "}"].

value(N) when is_integer(N) -> text($n, integer_to_list(N));
value(Ip) when is_tuple(Ip), tuple_size(Ip) =:= 4, is_integer(element(1, Ip)) ->
    text($a, hex(list_to_binary(tuple_to_list(Ip))));
value(Ip) when is_tuple(Ip), tuple_size(Ip) =:= 8, is_integer(element(1, Ip)) ->
    text($a, hex(<<<<N:16>> || N <- tuple_to_list(Ip)>>));
value({{Y, Mo, D}, {H, Mi, S}}) ->
    text($t, io_lib:format("~4..0b-~2..0b-~2..0bT~2..0b:~2..0b:~2..0bZ", [Y, Mo, D, H, Mi, S]));
value(_) -> [].

text(Kind, Chars) -> [",\"value\":\"", Kind, Chars, "\""].

list(Items) -> ["[", lists:join(",", Items), "]"].

number(N) when is_integer(N) -> integer_to_list(N);
number(_) -> "0".

hex(Bin) when is_binary(Bin) -> string:lowercase(binary_to_list(binary:encode_hex(Bin)));
hex({_, Bin}) when is_binary(Bin) -> hex(Bin);
hex(_) -> "".
