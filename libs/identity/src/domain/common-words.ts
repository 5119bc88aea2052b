/** Words that lists of leaked passwords are made of: alone, joined, or with digits and signs around them. */
const english = `password passwd pass secret qwerty admin administrator root login user guest test tester testing welcome letmein letme in monkey dragon
master shadow sunshine princess football baseball basketball soccer hockey superman batman spiderman ironman pokemon naruto starwars matrix ninja hunter
killer tigger tiger lion eagle falcon wolf bear panther cheetah horse pony dog doggy cat kitty kitten puppy cookie chocolate banana apple orange cherry
peaches pepper ginger flower rose lily daisy summer winter spring autumn january february march april may june july august september october november
december monday tuesday wednesday thursday friday saturday sunday iloveyou ilove love lover lovely loveme you me my baby babygirl babyboy angel angels
heaven jesus christ god bless freedom liberty america london paris moscow berlin canada mexico brazil china japan russia ukraine kazakhstan astana almaty
michael jordan jennifer jessica daniel thomas robert william andrew joshua matthew anthony charlie george harley maggie buster ashley amanda nicole
michelle samantha stephanie elizabeth victoria alexander alexandra nikita natasha tatiana svetlana dmitry sergey andrey maxim maksim marina irina elena
computer internet server system network windows linux ubuntu android iphone samsung google yandex facebook instagram telegram youtube amazon netflix
microsoft oracle cisco default changeme change access trustno trust nothing something whatever anything hello hello world new old home house office work
job money dollar bitcoin business company school student teacher college university summer time game gamer gaming player minecraft roblox fortnite callofduty
counterstrike dota warcraft diablo zelda mario sonic mustang ferrari porsche mercedes toyota honda yamaha kawasaki harley davidson corvette camaro chelsea
arsenal liverpool barcelona realmadrid juventus manchester united zenit spartak dynamo cska rangers lakers yankees cowboys steelers packers eminem metallica
slipknot nirvana blink guitar music rock star rockstar super man woman girl boy boss king queen prince lady lord sexy hot fuck fucku fuckyou fuckoff asshole
bitch pussy shit zxcvbn zxcvbnm asdf asdfgh asdfghjkl qazwsx qazwsxedc wsxedc edcrfv qwer qwert qwertyu qwertyui qwertyuiop poiuytrewq mnbvcxz lkjhgfdsa
abcd abcde abcdef abcdefg abcdefgh abc xyz aaa qqq zzz one two three four five number first second last access secure security private public temp temporary
sample example database mysql postgres backup support service manager operator demo user name email mail phone contact info please thanks thank happy smile
friend friends family mother father mom dad sister brother forever always never life death dead alive hacker hack crack virus zombie vampire wizard magic
mystery phantom ghost devil satan lucifer hell fire ice water earth air storm thunder lightning rainbow star moon sun sky blue red green black white yellow
purple silver gold golden diamond crystal pearl ruby emerald`;
const russian = `пароль секрет привет йцукен йцукенг йцукенгшщз фыва фывапролдж ячсмить админ любовь люблю тебя солнце солнышко зайка котик кошка собака
россия москва казахстан алматы астана киев украина спартак зенит наташа настя саша маша катя лена оля юля дима сергей андрей максим алексей александр
марина светлана татьяна мама папа семья жизнь деньги работа школа учеба учитель ученик лето зима весна осень января февраля марта апреля мая июня июля
августа сентября октября ноября декабря друг друзья сестра брат ангел принцесса король царь бог дьявол ад рай`;
const transliterated = `parol privet lubov lubovmoya luboff solnce solnyshko zaika zayka kotik koshka sobaka rossiya moskva kazakstan kazakhstan kiev ukraina
spartak natalia nastya sasha masha katya lena olya yulya dima serega sergei andrei alexey aleksey aleksandr mama papa semya zhizn dengi rabota shkola
leto zima vesna osen drug druzya sestra brat angel korol gfhjkm ghbdtn vfrcbv kjkbnf yfnfif cfif fktrcfylh lbvf cthutq fylhtq djdf ktyf qwe asd zxc`;

/** The words, lower case. */
export const commonWords: ReadonlySet<string> = new Set(
  `${english} ${russian} ${transliterated}`.split(/\s+/).filter((w) => w.length >= 3),
);
