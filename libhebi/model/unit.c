/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit.h"

#include "base/error.h"

#include <libhebi/unit.h>
#include <math.h>
#include <string.h>

/* Sorted by the bytes of the name: hebi__unit_longest() looks them up by halves. */
static const hebi_unit units[] = {
    /* clang-format off: one unit a line */
    {"%", "%", HEBI_DIMENSION_PERCENT, 1},
    {"/10万", "per 100 thousand", HEBI_DIMENSION_PERCENT, 0.001},
    {"/万", "per 10 thousand", HEBI_DIMENSION_PERCENT, 0.01},
    {"EB", "exabytes", HEBI_DIMENSION_OTHER, 1},
    {"EFLOPS", "EFLOPS", HEBI_DIMENSION_OTHER, 1},
    {"Gbps", "gigabits per second", HEBI_DIMENSION_OTHER, 1},
    {"Mbps", "megabits per second", HEBI_DIMENSION_OTHER, 1},
    {"P", "petaflops of computing", HEBI_DIMENSION_OTHER, 1},
    {"PB", "petabytes", HEBI_DIMENSION_OTHER, 1},
    {"PFLOPS", "PFLOPS", HEBI_DIMENSION_OTHER, 1},
    {"TB", "terabytes", HEBI_DIMENSION_OTHER, 1},
    {"ZB", "zettabytes", HEBI_DIMENSION_OTHER, 1},
    {"‰", "‰", HEBI_DIMENSION_PERCENT, 0.1},
    {"万个", "10 thousand items", HEBI_DIMENSION_OTHER, 10000},
    {"万个学位", "10 thousand school places", HEBI_DIMENSION_OTHER, 10000},
    {"万个泊位", "10 thousand berths", HEBI_DIMENSION_OTHER, 10000},
    {"万个车位", "10 thousand parking places", HEBI_DIMENSION_OTHER, 10000},
    {"万亩", "10 thousand mu", HEBI_DIMENSION_AREA, 10000},
    {"万亩次", "10 thousand mu worked", HEBI_DIMENSION_OTHER, 10000},
    {"万人", "10 thousand persons", HEBI_DIMENSION_PERSONS, 10000},
    {"万人份", "10 thousand portions", HEBI_DIMENSION_OTHER, 10000},
    {"万人公里", "10 thousand person-kilometres", HEBI_DIMENSION_OTHER, 10000},
    {"万人天", "10 thousand person-days", HEBI_DIMENSION_OTHER, 10000},
    {"万人次", "10 thousand person-times", HEBI_DIMENSION_OTHER, 10000},
    {"万人次/年", "10 thousand person-times per year", HEBI_DIMENSION_OTHER, 1},
    {"万亿元", "trillion yuan", HEBI_DIMENSION_MONEY, 1e12},
    {"万亿千瓦时", "trillion kWh", HEBI_DIMENSION_ENERGY, 1e12},
    {"万亿度", "trillion kilowatt-hours", HEBI_DIMENSION_ENERGY, 1e12},
    {"万亿斤", "trillion jin", HEBI_DIMENSION_MASS, 5e8},
    {"万亿美元", "trillion US dollars", HEBI_DIMENSION_DOLLARS, 1e12},
    {"万件", "10 thousand pieces", HEBI_DIMENSION_OTHER, 10000},
    {"万份", "10 thousand copies", HEBI_DIMENSION_OTHER, 10000},
    {"万例", "10 thousand cases", HEBI_DIMENSION_OTHER, 10000},
    {"万元", "10 thousand yuan", HEBI_DIMENSION_MONEY, 10000},
    {"万元/亩", "10 thousand yuan per mu", HEBI_DIMENSION_OTHER, 1},
    {"万元/人", "10 thousand yuan per person", HEBI_DIMENSION_OTHER, 1},
    {"万元/户", "10 thousand yuan per household", HEBI_DIMENSION_OTHER, 1},
    {"万兆瓦", "10 thousand MW", HEBI_DIMENSION_POWER, 1e7},
    {"万公斤", "10 thousand kilograms", HEBI_DIMENSION_MASS, 10},
    {"万公里", "10 thousand kilometres", HEBI_DIMENSION_LENGTH, 10000},
    {"万公顷", "10 thousand hectares", HEBI_DIMENSION_AREA, 150000},
    {"万册", "10 thousand volumes", HEBI_DIMENSION_OTHER, 10000},
    {"万列", "10 thousand trains", HEBI_DIMENSION_OTHER, 10000},
    {"万剂次", "10 thousand doses", HEBI_DIMENSION_OTHER, 10000},
    {"万匹", "10 thousand horses", HEBI_DIMENSION_OTHER, 10000},
    {"万千克", "10 thousand kilograms", HEBI_DIMENSION_MASS, 10},
    {"万千瓦", "10 thousand kW", HEBI_DIMENSION_POWER, 10000},
    {"万千瓦时", "10 thousand kWh", HEBI_DIMENSION_ENERGY, 10000},
    {"万只", "10 thousand animals", HEBI_DIMENSION_OTHER, 10000},
    {"万台", "10 thousand sets", HEBI_DIMENSION_OTHER, 10000},
    {"万名", "10 thousand persons", HEBI_DIMENSION_PERSONS, 10000},
    {"万吨", "10 thousand tonnes", HEBI_DIMENSION_MASS, 10000},
    {"万吨/年", "10 thousand tonnes per year", HEBI_DIMENSION_OTHER, 10000},
    {"万吨/日", "10 thousand tonnes per day", HEBI_DIMENSION_OTHER, 10000},
    {"万吨二氧化碳", "10 thousand tonnes of carbon dioxide", HEBI_DIMENSION_MASS, 10000},
    {"万吨公里", "10 thousand tonne-kilometres", HEBI_DIMENSION_OTHER, 10000},
    {"万吨标准煤", "10 thousand tonnes of coal equivalent", HEBI_DIMENSION_COAL, 10000},
    {"万场", "10 thousand events", HEBI_DIMENSION_OTHER, 10000},
    {"万场次", "10 thousand events held", HEBI_DIMENSION_OTHER, 10000},
    {"万处", "10 thousand sites", HEBI_DIMENSION_OTHER, 10000},
    {"万头", "10 thousand head", HEBI_DIMENSION_OTHER, 10000},
    {"万套", "10 thousand flats", HEBI_DIMENSION_OTHER, 10000},
    {"万学位", "10 thousand school places", HEBI_DIMENSION_OTHER, 10000},
    {"万宗", "10 thousand deals", HEBI_DIMENSION_OTHER, 10000},
    {"万家", "10 thousand firms", HEBI_DIMENSION_OTHER, 10000},
    {"万对", "10 thousand pairs", HEBI_DIMENSION_OTHER, 10000},
    {"万幢", "10 thousand houses", HEBI_DIMENSION_OTHER, 10000},
    {"万平方公里", "10 thousand square kilometres", HEBI_DIMENSION_AREA, 1.5e7},
    {"万平方米", "10 thousand square metres", HEBI_DIMENSION_AREA, 15},
    {"万床", "10 thousand beds", HEBI_DIMENSION_OTHER, 10000},
    {"万床位", "10 thousand bed places", HEBI_DIMENSION_OTHER, 10000},
    {"万度", "10 thousand kilowatt-hours", HEBI_DIMENSION_ENERGY, 10000},
    {"万座", "10 thousand buildings", HEBI_DIMENSION_OTHER, 10000},
    {"万张", "10 thousand beds", HEBI_DIMENSION_OTHER, 10000},
    {"万户", "10 thousand households", HEBI_DIMENSION_OTHER, 10000},
    {"万所", "10 thousand schools", HEBI_DIMENSION_OTHER, 10000},
    {"万支", "10 thousand teams", HEBI_DIMENSION_OTHER, 10000},
    {"万斤", "10 thousand jin", HEBI_DIMENSION_MASS, 5},
    {"万期", "10 thousand issues", HEBI_DIMENSION_OTHER, 10000},
    {"万本", "10 thousand volumes", HEBI_DIMENSION_OTHER, 10000},
    {"万机位", "10 thousand aircraft stands", HEBI_DIMENSION_OTHER, 10000},
    {"万机架", "10 thousand server racks", HEBI_DIMENSION_OTHER, 10000},
    {"万条", "10 thousand lines", HEBI_DIMENSION_OTHER, 10000},
    {"万枚", "10 thousand pieces", HEBI_DIMENSION_OTHER, 10000},
    {"万架", "10 thousand aircraft", HEBI_DIMENSION_OTHER, 10000},
    {"万架次", "10 thousand flights", HEBI_DIMENSION_OTHER, 10000},
    {"万标准机架", "10 thousand standard server racks", HEBI_DIMENSION_OTHER, 10000},
    {"万标准箱", "10 thousand TEU", HEBI_DIMENSION_OTHER, 10000},
    {"万标台", "10 thousand standard buses", HEBI_DIMENSION_OTHER, 10000},
    {"万栋", "10 thousand blocks", HEBI_DIMENSION_OTHER, 10000},
    {"万株", "10 thousand plants", HEBI_DIMENSION_OTHER, 10000},
    {"万根", "10 thousand poles", HEBI_DIMENSION_OTHER, 10000},
    {"万桶", "10 thousand barrels", HEBI_DIMENSION_OTHER, 10000},
    {"万棵", "10 thousand trees", HEBI_DIMENSION_OTHER, 10000},
    {"万次", "10 thousand times done", HEBI_DIMENSION_OTHER, 10000},
    {"万泊位", "10 thousand berths", HEBI_DIMENSION_OTHER, 10000},
    {"万班次", "10 thousand scheduled runs", HEBI_DIMENSION_OTHER, 10000},
    {"万盏", "10 thousand lamps", HEBI_DIMENSION_OTHER, 10000},
    {"万票", "10 thousand parcels", HEBI_DIMENSION_OTHER, 10000},
    {"万立方米", "10 thousand cubic metres", HEBI_DIMENSION_VOLUME, 10000},
    {"万立方米/日", "10 thousand cubic metres per day", HEBI_DIMENSION_OTHER, 10000},
    {"万笔", "10 thousand loans", HEBI_DIMENSION_OTHER, 10000},
    {"万箱", "10 thousand boxes", HEBI_DIMENSION_OTHER, 10000},
    {"万篇", "10 thousand papers", HEBI_DIMENSION_OTHER, 10000},
    {"万米", "10 thousand metres", HEBI_DIMENSION_LENGTH, 10},
    {"万美元", "10 thousand US dollars", HEBI_DIMENSION_DOLLARS, 10000},
    {"万羽", "10 thousand fowl", HEBI_DIMENSION_OTHER, 10000},
    {"万艘", "10 thousand ships", HEBI_DIMENSION_OTHER, 10000},
    {"万起", "10 thousand incidents", HEBI_DIMENSION_OTHER, 10000},
    {"万车位", "10 thousand parking places", HEBI_DIMENSION_OTHER, 10000},
    {"万车次", "10 thousand vehicle trips", HEBI_DIMENSION_OTHER, 10000},
    {"万辆", "10 thousand vehicles", HEBI_DIMENSION_OTHER, 10000},
    {"万部", "10 thousand works", HEBI_DIMENSION_OTHER, 10000},
    {"万门", "10 thousand courses or lines", HEBI_DIMENSION_OTHER, 10000},
    {"万间", "10 thousand rooms", HEBI_DIMENSION_OTHER, 10000},
    {"万项", "10 thousand projects", HEBI_DIMENSION_OTHER, 10000},
    {"个", "items", HEBI_DIMENSION_OTHER, 1},
    {"个/万人", "items per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"个/千人", "items per thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"个学位", "school places", HEBI_DIMENSION_OTHER, 1},
    {"个工作日", "working days", HEBI_DIMENSION_OTHER, 1},
    {"个月", "months", HEBI_DIMENSION_OTHER, 1},
    {"个泊位", "berths", HEBI_DIMENSION_OTHER, 1},
    {"个点位", "monitoring points", HEBI_DIMENSION_OTHER, 1},
    {"个百分点", "percentage points", HEBI_DIMENSION_POINTS, 1},
    {"个车位", "parking places", HEBI_DIMENSION_OTHER, 1},
    {"亩", "mu", HEBI_DIMENSION_AREA, 1},
    {"亩次", "mu worked", HEBI_DIMENSION_OTHER, 1},
    {"人", "persons", HEBI_DIMENSION_PERSONS, 1},
    {"人/万人", "persons per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"人/亿元", "persons per 100 million yuan", HEBI_DIMENSION_OTHER, 1},
    {"人/千人", "persons per thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"人/平方公里", "persons per square kilometre", HEBI_DIMENSION_OTHER, 1},
    {"人份", "portions", HEBI_DIMENSION_OTHER, 1},
    {"人公里", "person-kilometres", HEBI_DIMENSION_OTHER, 1},
    {"人天", "person-days", HEBI_DIMENSION_OTHER, 1},
    {"人年", "person-years", HEBI_DIMENSION_OTHER, 1},
    {"人年/万人", "person-years per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"人次", "person-times", HEBI_DIMENSION_OTHER, 1},
    {"亿个", "100 million items", HEBI_DIMENSION_OTHER, 1e8},
    {"亿亩", "100 million mu", HEBI_DIMENSION_AREA, 1e8},
    {"亿亩次", "100 million mu worked", HEBI_DIMENSION_OTHER, 1e8},
    {"亿人", "100 million persons", HEBI_DIMENSION_PERSONS, 1e8},
    {"亿人公里", "100 million person-kilometres", HEBI_DIMENSION_OTHER, 1e8},
    {"亿人次", "100 million person-times", HEBI_DIMENSION_OTHER, 1e8},
    {"亿件", "100 million pieces", HEBI_DIMENSION_OTHER, 1e8},
    {"亿元", "100 million yuan", HEBI_DIMENSION_MONEY, 1e8},
    {"亿元/亩", "100 million yuan per mu", HEBI_DIMENSION_OTHER, 1},
    {"亿元/人", "100 million yuan per person", HEBI_DIMENSION_OTHER, 1},
    {"亿元/平方公里", "100 million yuan per square kilometre", HEBI_DIMENSION_OTHER, 1},
    {"亿元/年", "100 million yuan per year", HEBI_DIMENSION_OTHER, 1},
    {"亿公斤", "100 million kilograms", HEBI_DIMENSION_MASS, 100000},
    {"亿公顷", "100 million hectares", HEBI_DIMENSION_AREA, 1.5e9},
    {"亿册", "100 million volumes", HEBI_DIMENSION_OTHER, 1e8},
    {"亿千瓦", "100 million kW", HEBI_DIMENSION_POWER, 1e8},
    {"亿千瓦时", "100 million kWh", HEBI_DIMENSION_ENERGY, 1e8},
    {"亿只", "100 million animals", HEBI_DIMENSION_OTHER, 1e8},
    {"亿台", "100 million sets", HEBI_DIMENSION_OTHER, 1e8},
    {"亿吨", "100 million tonnes", HEBI_DIMENSION_MASS, 1e8},
    {"亿吨公里", "100 million tonne-kilometres", HEBI_DIMENSION_OTHER, 1e8},
    {"亿吨标准煤", "100 million tonnes of coal equivalent", HEBI_DIMENSION_COAL, 1e8},
    {"亿头", "100 million head", HEBI_DIMENSION_OTHER, 1e8},
    {"亿套", "100 million flats", HEBI_DIMENSION_OTHER, 1e8},
    {"亿家", "100 million firms", HEBI_DIMENSION_OTHER, 1e8},
    {"亿平方米", "100 million square metres", HEBI_DIMENSION_AREA, 150000},
    {"亿度", "100 million kilowatt-hours", HEBI_DIMENSION_ENERGY, 1e8},
    {"亿张", "100 million beds", HEBI_DIMENSION_OTHER, 1e8},
    {"亿户", "100 million households", HEBI_DIMENSION_OTHER, 1e8},
    {"亿斤", "100 million jin", HEBI_DIMENSION_MASS, 50000},
    {"亿条", "100 million items", HEBI_DIMENSION_OTHER, 1e8},
    {"亿标准箱", "100 million TEU", HEBI_DIMENSION_OTHER, 1e8},
    {"亿株", "100 million plants", HEBI_DIMENSION_OTHER, 1e8},
    {"亿次", "100 million times done", HEBI_DIMENSION_OTHER, 1e8},
    {"亿立方米", "100 million cubic metres", HEBI_DIMENSION_VOLUME, 1e8},
    {"亿美元", "100 million US dollars", HEBI_DIMENSION_DOLLARS, 1e8},
    {"亿羽", "100 million fowl", HEBI_DIMENSION_OTHER, 1e8},
    {"亿辆", "100 million vehicles", HEBI_DIMENSION_OTHER, 1e8},
    {"亿门", "100 million courses or lines", HEBI_DIMENSION_OTHER, 1e8},
    {"件", "pieces", HEBI_DIMENSION_OTHER, 1},
    {"件/万人", "pieces per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"份", "copies", HEBI_DIMENSION_OTHER, 1},
    {"位", "places", HEBI_DIMENSION_OTHER, 1},
    {"例", "cases", HEBI_DIMENSION_OTHER, 1},
    {"倍", "times", HEBI_DIMENSION_OTHER, 1},
    {"元", "yuan", HEBI_DIMENSION_MONEY, 1},
    {"元/亩", "yuan per mu", HEBI_DIMENSION_OTHER, 1},
    {"元/人", "yuan per person", HEBI_DIMENSION_OTHER, 1},
    {"元/吨", "yuan per tonne", HEBI_DIMENSION_OTHER, 1},
    {"元/小时", "yuan per hour", HEBI_DIMENSION_OTHER, 1},
    {"元/平方公里", "yuan per square kilometre", HEBI_DIMENSION_OTHER, 1},
    {"元/平方米", "yuan per square metre", HEBI_DIMENSION_OTHER, 1},
    {"元/年", "yuan per year", HEBI_DIMENSION_OTHER, 1},
    {"元/月", "yuan per month", HEBI_DIMENSION_OTHER, 1},
    {"元/立方米", "yuan per cubic metre", HEBI_DIMENSION_OTHER, 1},
    {"兆瓦", "MW", HEBI_DIMENSION_POWER, 1000},
    {"兆瓦时", "MWh", HEBI_DIMENSION_ENERGY, 1000},
    {"克", "grams", HEBI_DIMENSION_MASS, 1e-06},
    {"公斤", "kilograms", HEBI_DIMENSION_MASS, 0.001},
    {"公斤/亩", "kilograms per mu", HEBI_DIMENSION_OTHER, 1},
    {"公里", "kilometres", HEBI_DIMENSION_LENGTH, 1},
    {"公里/平方公里", "kilometres per square kilometre", HEBI_DIMENSION_OTHER, 1},
    {"公里/百平方公里", "kilometres per hundred square kilometres", HEBI_DIMENSION_OTHER, 1},
    {"公顷", "hectares", HEBI_DIMENSION_AREA, 15},
    {"册", "volumes", HEBI_DIMENSION_OTHER, 1},
    {"册/人", "volumes per person", HEBI_DIMENSION_OTHER, 1},
    {"分", "points of a score", HEBI_DIMENSION_OTHER, 1},
    {"分贝", "decibels", HEBI_DIMENSION_OTHER, 1},
    {"分钟", "minutes", HEBI_DIMENSION_TIME, 1},
    {"列", "trains", HEBI_DIMENSION_OTHER, 1},
    {"列次", "train runs", HEBI_DIMENSION_OTHER, 1},
    {"剂次", "doses", HEBI_DIMENSION_OTHER, 1},
    {"匹", "horses", HEBI_DIMENSION_OTHER, 1},
    {"千克", "kilograms", HEBI_DIMENSION_MASS, 0.001},
    {"千克标准煤", "kilograms of coal equivalent", HEBI_DIMENSION_COAL, 0.001},
    {"千公顷", "thousand hectares", HEBI_DIMENSION_AREA, 15000},
    {"千瓦", "kW", HEBI_DIMENSION_POWER, 1},
    {"千瓦时", "kWh", HEBI_DIMENSION_ENERGY, 1},
    {"千瓦时/万元", "kWh per 10 thousand yuan", HEBI_DIMENSION_OTHER, 1},
    {"千米", "kilometres", HEBI_DIMENSION_LENGTH, 1},
    {"升", "litres", HEBI_DIMENSION_VOLUME, 0.001},
    {"厘米", "centimetres", HEBI_DIMENSION_LENGTH, 1e-05},
    {"口", "wells", HEBI_DIMENSION_OTHER, 1},
    {"只", "animals", HEBI_DIMENSION_OTHER, 1},
    {"台", "sets", HEBI_DIMENSION_OTHER, 1},
    {"台套", "machines and sets", HEBI_DIMENSION_OTHER, 1},
    {"吉瓦", "GW", HEBI_DIMENSION_POWER, 1e6},
    {"吉瓦时", "GWh", HEBI_DIMENSION_ENERGY, 1e6},
    {"名", "persons", HEBI_DIMENSION_PERSONS, 1},
    {"吨", "tonnes", HEBI_DIMENSION_MASS, 1},
    {"吨/万元", "tonnes per 10 thousand yuan", HEBI_DIMENSION_OTHER, 1},
    {"吨/年", "tonnes per year", HEBI_DIMENSION_OTHER, 1},
    {"吨/日", "tonnes per day", HEBI_DIMENSION_OTHER, 1},
    {"吨二氧化碳", "tonnes of carbon dioxide", HEBI_DIMENSION_MASS, 1},
    {"吨公里", "tonne-kilometres", HEBI_DIMENSION_OTHER, 1},
    {"吨标准煤", "tonnes of coal equivalent", HEBI_DIMENSION_COAL, 1},
    {"吨标准煤/万元", "tonnes of coal equivalent per 10 thousand yuan", HEBI_DIMENSION_OTHER, 1},
    {"吨标准煤/亿元", "tonnes of coal equivalent per 100 million yuan", HEBI_DIMENSION_OTHER, 1},
    {"场", "events", HEBI_DIMENSION_OTHER, 1},
    {"场次", "events held", HEBI_DIMENSION_OTHER, 1},
    {"处", "sites", HEBI_DIMENSION_OTHER, 1},
    {"天", "days", HEBI_DIMENSION_OTHER, 1},
    {"太瓦时", "TWh", HEBI_DIMENSION_ENERGY, 1e9},
    {"头", "head", HEBI_DIMENSION_OTHER, 1},
    {"套", "flats", HEBI_DIMENSION_OTHER, 1},
    {"学位", "school places", HEBI_DIMENSION_OTHER, 1},
    {"学时", "lessons", HEBI_DIMENSION_OTHER, 1},
    {"宗", "deals", HEBI_DIMENSION_OTHER, 1},
    {"家", "firms", HEBI_DIMENSION_OTHER, 1},
    {"家/万人", "firms per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"对", "pairs", HEBI_DIMENSION_OTHER, 1},
    {"小时", "hours", HEBI_DIMENSION_TIME, 60},
    {"届", "sessions", HEBI_DIMENSION_OTHER, 1},
    {"岁", "years of age", HEBI_DIMENSION_OTHER, 1},
    {"幢", "houses", HEBI_DIMENSION_OTHER, 1},
    {"平方公里", "square kilometres", HEBI_DIMENSION_AREA, 1500},
    {"平方公里/万人", "square kilometres per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"平方米", "square metres", HEBI_DIMENSION_AREA, 0.0015},
    {"平方米/人", "square metres per person", HEBI_DIMENSION_OTHER, 1},
    {"年", "years", HEBI_DIMENSION_OTHER, 1},
    {"床", "beds", HEBI_DIMENSION_OTHER, 1},
    {"床位", "bed places", HEBI_DIMENSION_OTHER, 1},
    {"座", "buildings", HEBI_DIMENSION_OTHER, 1},
    {"张", "beds", HEBI_DIMENSION_OTHER, 1},
    {"张/万人", "beds per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"张/千人", "beds per thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"强", "of the strongest", HEBI_DIMENSION_OTHER, 1},
    {"微克/立方米", "micrograms per cubic metre", HEBI_DIMENSION_DENSITY, 1},
    {"户", "households", HEBI_DIMENSION_OTHER, 1},
    {"户/万人", "households per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"所", "schools", HEBI_DIMENSION_OTHER, 1},
    {"批", "batches", HEBI_DIMENSION_OTHER, 1},
    {"批次", "lots", HEBI_DIMENSION_OTHER, 1},
    {"摄氏度", "degrees Celsius", HEBI_DIMENSION_OTHER, 1},
    {"支", "teams", HEBI_DIMENSION_OTHER, 1},
    {"斤", "jin", HEBI_DIMENSION_MASS, 0.0005},
    {"日", "days", HEBI_DIMENSION_OTHER, 1},
    {"期", "issues", HEBI_DIMENSION_OTHER, 1},
    {"机位", "aircraft stands", HEBI_DIMENSION_OTHER, 1},
    {"机架", "server racks", HEBI_DIMENSION_OTHER, 1},
    {"条", "lines", HEBI_DIMENSION_OTHER, 1},
    {"枚", "pieces", HEBI_DIMENSION_OTHER, 1},
    {"架", "aircraft", HEBI_DIMENSION_OTHER, 1},
    {"架次", "flights", HEBI_DIMENSION_OTHER, 1},
    {"标准机架", "standard server racks", HEBI_DIMENSION_OTHER, 1},
    {"标准箱", "TEU", HEBI_DIMENSION_OTHER, 1},
    {"标台", "standard buses", HEBI_DIMENSION_OTHER, 1},
    {"标台/万人", "standard buses per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"栋", "blocks", HEBI_DIMENSION_OTHER, 1},
    {"株", "plants", HEBI_DIMENSION_OTHER, 1},
    {"根", "poles", HEBI_DIMENSION_OTHER, 1},
    {"档", "tiers", HEBI_DIMENSION_OTHER, 1},
    {"桶", "barrels", HEBI_DIMENSION_OTHER, 1},
    {"棵", "trees", HEBI_DIMENSION_OTHER, 1},
    {"次", "times done", HEBI_DIMENSION_OTHER, 1},
    {"款", "models", HEBI_DIMENSION_OTHER, 1},
    {"毫克/千克", "milligrams per kilogram", HEBI_DIMENSION_OTHER, 1},
    {"毫克/升", "milligrams per litre", HEBI_DIMENSION_OTHER, 1},
    {"毫克/立方米", "milligrams per cubic metre", HEBI_DIMENSION_DENSITY, 1000},
    {"毫米", "millimetres", HEBI_DIMENSION_LENGTH, 1e-06},
    {"泊位", "berths", HEBI_DIMENSION_OTHER, 1},
    {"海里", "nautical miles", HEBI_DIMENSION_LENGTH, 1.852},
    {"班", "scheduled services", HEBI_DIMENSION_OTHER, 1},
    {"班次", "scheduled runs", HEBI_DIMENSION_OTHER, 1},
    {"番", "doublings", HEBI_DIMENSION_OTHER, 1},
    {"百万元", "million yuan", HEBI_DIMENSION_MONEY, 1e6},
    {"百万美元", "million US dollars", HEBI_DIMENSION_DOLLARS, 1e6},
    {"盏", "lamps", HEBI_DIMENSION_OTHER, 1},
    {"眼", "bored wells", HEBI_DIMENSION_OTHER, 1},
    {"票", "parcels", HEBI_DIMENSION_OTHER, 1},
    {"种", "kinds", HEBI_DIMENSION_OTHER, 1},
    {"立方米", "cubic metres", HEBI_DIMENSION_VOLUME, 1},
    {"立方米/万元", "cubic metres per 10 thousand yuan", HEBI_DIMENSION_OTHER, 1},
    {"立方米/亩", "cubic metres per mu", HEBI_DIMENSION_OTHER, 1},
    {"立方米/人", "cubic metres per person", HEBI_DIMENSION_OTHER, 1},
    {"立方米/日", "cubic metres per day", HEBI_DIMENSION_OTHER, 1},
    {"笔", "loans", HEBI_DIMENSION_OTHER, 1},
    {"箱", "boxes", HEBI_DIMENSION_OTHER, 1},
    {"篇", "papers", HEBI_DIMENSION_OTHER, 1},
    {"米", "metres", HEBI_DIMENSION_LENGTH, 0.001},
    {"类", "classes", HEBI_DIMENSION_OTHER, 1},
    {"级", "grades", HEBI_DIMENSION_OTHER, 1},
    {"组", "groups", HEBI_DIMENSION_OTHER, 1},
    {"美元", "US dollars", HEBI_DIMENSION_DOLLARS, 1},
    {"羽", "fowl", HEBI_DIMENSION_OTHER, 1},
    {"航线", "air routes", HEBI_DIMENSION_OTHER, 1},
    {"艘", "ships", HEBI_DIMENSION_OTHER, 1},
    {"课时", "class hours", HEBI_DIMENSION_OTHER, 1},
    {"起", "incidents", HEBI_DIMENSION_OTHER, 1},
    {"趟", "trips", HEBI_DIMENSION_OTHER, 1},
    {"趟次", "trips run", HEBI_DIMENSION_OTHER, 1},
    {"车位", "parking places", HEBI_DIMENSION_OTHER, 1},
    {"车次", "vehicle trips", HEBI_DIMENSION_OTHER, 1},
    {"轮", "rounds", HEBI_DIMENSION_OTHER, 1},
    {"辆", "vehicles", HEBI_DIMENSION_OTHER, 1},
    {"辆/万人", "vehicles per 10 thousand persons", HEBI_DIMENSION_OTHER, 1},
    {"部", "works", HEBI_DIMENSION_OTHER, 1},
    {"门", "courses or lines", HEBI_DIMENSION_OTHER, 1},
    {"间", "rooms", HEBI_DIMENSION_OTHER, 1},
    {"项", "projects", HEBI_DIMENSION_OTHER, 1},
    {"颗", "satellites", HEBI_DIMENSION_OTHER, 1},
    /* clang-format on */
};

enum { N_UNITS = sizeof units / sizeof *units };

size_t hebi_unit_count(void) {
  return N_UNITS;
}

const hebi_unit *hebi_unit_at(size_t i) {
  return i < N_UNITS ? &units[i] : NULL;
}

/* Where the text of `n` bytes stands among the names: negative before `name`, 0 at it. */
static int compare(const char *text, size_t n, const char *name) {
  int order = strncmp(text, name, n);
  return order != 0 ? order : -(name[n] != '\0');
}

/* How many names are not after the text. */
static size_t rank_of(const char *text, size_t n) {
  size_t low = 0, high = N_UNITS;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (compare(text, n, units[middle].name) < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

static size_t common_length(const char *a, size_t n, const char *b) {
  size_t i = 0;
  while (i < n && b[i] != '\0' && a[i] == b[i])
    i++;
  return i;
}

const hebi_unit *hebi__unit_longest(const char *text, size_t n) {
  /* The last name that is not after the text begins with it, or all that begin share less with it:
   * at most as many rounds as the longest name has bytes. */
  while (n > 0) {
    size_t rank = rank_of(text, n);
    if (rank == 0)
      return NULL;
    const hebi_unit *unit = &units[rank - 1];
    size_t common = common_length(text, n, unit->name);
    if (unit->name[common] == '\0')
      return unit;
    n = common;
  }
  return NULL;
}

const hebi_unit *hebi_unit_find(const char *name) {
  if (name == NULL)
    return NULL;
  size_t n = strlen(name);
  const hebi_unit *unit = hebi__unit_longest(name, n);
  return unit != NULL && strlen(unit->name) == n ? unit : NULL;
}

/* 万家 without its 万. */
static const char *counted(const char *name) {
  static const char *const multipliers[] = {"万亿", "百万", "千", "万", "亿"};
  for (size_t i = 0; i < sizeof multipliers / sizeof *multipliers; i++) {
    size_t n = strlen(multipliers[i]);
    if (strncmp(name, multipliers[i], n) == 0)
      return name + n;
  }
  return name;
}

static int convertible(const hebi_unit *a, const hebi_unit *b) {
  if (a->dimension != b->dimension)
    return 0;
  return a->dimension != HEBI_DIMENSION_OTHER || strcmp(counted(a->name), counted(b->name)) == 0;
}

int hebi_unit_convert(double *out, double value, const char *from, const char *to,
                      hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NAN;
  if (from == NULL || to == NULL)
    return hebi__fail_null(err, from ? "to" : "from");
  const hebi_unit *a = hebi_unit_find(from), *b = hebi_unit_find(to);
  if (a == NULL || b == NULL)
    return hebi__fail(err, HEBI_CODE_UNIT, a ? "to" : "from", "unknown unit \"%s\"", a ? to : from);
  if (!convertible(a, b))
    return hebi__fail(err, HEBI_CODE_UNIT, "to", "\"%s\" cannot be converted into \"%s\"", from,
                      to);
  /* One unit into itself must not lose a digit. */
  *out = a == b ? value : value * a->factor / b->factor;
  return hebi__ok(err);
}
