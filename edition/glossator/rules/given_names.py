"""Given names that are common in many countries, by which a person is told from a place or a body."""

from __future__ import annotations

from glossator.references.words import fold

_COMMON = frozenset(
    """
    aaron abbas abdul abdullah abdulrahman abeer abel abena abigail achieng ada adaeze adam adela adele
    adolf adrian adriana adriano agata agatha agnes agnieszka agus ahmad ahmed ahmet aicha aino aisha
    akira akosua alain alan alba albert alberto aldo alejandra alejandro aleksandr alessandra alessandro
    alex alexander alexandra alexandre alexei alfonso alfred alfredo ali ali-reza alice alicia alina
    alison ama amadou amal amalia amalie amanda amelia amin amina aminata amir amira amit amy ana
    anastasia anders andre andrea andreas andrei andres andrew andriy andrzej angela angelo angus anil
    anita anja anjali ann anna anne annette annika anthony antoine anton antonia antonio aoife arif
    arjun arne arnold arthur arturo asif astri astrid audrey august augusto aurora avi ayesha ayse aziz
    azizullah barbara bart basil bassam beata beatrice beatriz ben benedikt benjamin bernard bernd berta
    bertha beth betty bianca bilal birgit bjorn blanca bob bogdan bohdan boris brahim brenda brian
    bridget brigitte bruno budi bushra camila camille carl carla carlo carlos carmen carol carolina
    caroline carys catarina caterina catherine cecilia celia cesar chaim chantal charles charlotte
    chiara chika chinedu chloe chris christian christiane christina christine christoph christophe
    christopher ciaran claire clara claude claudia claudio clemens clement colette colin conrad
    constance consuelo cristina curt cynthia daniel daniela daniele danielle dario daud david davide
    debora deborah deepa denis deniz dennis derek dewi diana diane dick diego dieter dilys dimitri
    dimitris dirk dmitri dmytro dolores dominic dominique donald dora doris dorothea dorothy douglas
    dragan driss duncan edgar edith edna eduard eduardo edward eitan eleanor elena elena-maria eleni
    elias elif elisa elisabeth elise elizabeth ella ellen elsa emeka emil emilia emilio emily emine emma
    emmanuel enid enoch enrico enrique eoin eric erica erik erika ernest ernesto ernst esra esteban
    ester esther ethel etienne eugene eva eve evo ewa ewan ezra fabio fadi faisal farid farida farzana
    fatemeh fatih fatima fatma fatou federico felipe felix femi ferenc fergus fernanda fernando filippo
    fiona flora florence florian fran frances francesca francesco francis francisca francisco francois
    francoise frank frans franz fred frederic friedrich fritz gabor gabriel gabriela gabriele gareth
    gary geert geeta geoffrey georg george georges georgina georgios gerard gerda gerhard ghassan
    giacomo gianni giannis gilbert giles gina giorgio giovanna giovanni gisela giulia giulio giuseppe
    gloria gopal goran gordon grace graham greta grzegorz gudrun guido guillaume guillermo gul gulalai
    gunter gustav gustavo gwen habib habibullah hadi hala halyna hamid hamidullah hanna hannah hannes
    hans harald harold harry hasan hassan hatice heather hector heidi heike heinrich heinz helen helena
    helene helga helmut hendrik henk henri henrik henry herbert hermann hester hilda hilde hind hiroko
    hiroshi holly horst hossein hubert huda hugh hugo hui huseyin hussein huw hywel ian ibrahim ibrahima
    ida ignacio igor imran ines inge ingeborg ingrid inmaculada ioana ion irene irina iris iryna isaac
    isabel isabella isabelle ismail istvan itzel ivan ivana ivo jaantje jack jacob jacqueline jacques
    jaime jakob jamal james jamila jan jana jane janet janina janos jason javier jean jeanne jeffrey
    jelena jennifer jens jeremy jerome jerzy jesper jessica ji-woo jim jing joachim joan joana joanna
    joao jochen joel johan johanna johannes john joko jolanta jonas jonathan jordi jorg jorge jose josef
    josefina joseph josephine joshua jovan joyce juan juana judith juhani jules julia julian juliana
    julie julien julio jun jurgen justin jutta kaisa kamal kamau kamila karel karen kari karim karin
    karl karla katalin katarina kate katharina katherine kathleen kathryn katja kavita kazimierz keiko
    keith kenji kenneth kerstin kevin khadija khalid kim kirsten klaus kofi konrad kostas krzysztof kurt
    kwame kwesi lahcen lakshmi lars laszlo laura laure laurence laurent layla leah leila lena leo leon
    leonard leonardo leonie leonor leyla leyli lidia lieke liisa linda lisa liz ljiljana lorenzo louis
    louisa louise luc luca lucas lucia luciano lucie lucy ludwig luigi luis luisa luise lukas luke lydia
    maarten mabel madeleine magdalena mahdi mahmoud mahmud malcolm malgorzata mamadou manfred manon
    manuel manuela marc marcel marcela marcelo marcin marco marcos marek margaret margarita marguerite
    maria mariam mariama marian mariana marianne maricel marie marijke marina mario marion mark marko
    markus marta martha martin martina martine mary maryam mateo mateusz mathilde matteo matthew
    matthias matti maud maureen maurice mauro max maximilian meera mehdi mehmet melanie mercedes michael
    michaela michal michel michele michelle miguel mihai mikhail milan milena milica min-jun ming minh
    miriam mirjam mohamed mohammad mohammed mohan moira monica monika monique moritz moshe moussa
    muhammad murat muriel musa mustafa mykola nadia nadine naima najib najibullah nancy naomi nasreen
    nasrin natalia natalie natalya nathalie nathan neil nelson ngozi niamh nicholas nicola nicolas
    nicole niels nigel nikolai nikos nina njeri noam nomsa noor nora norbert norma nour odette oksana
    olaf ole oleksandr olena olga oliver olivia olivier omar oona orla oscar oskar osman otieno otto
    ousmane owen pablo padraig panagiotis paola paolo parisa pascal patricia patrick patrizia paul paula
    pauline paulo pavel pedro pekka penelope peter petra petro philip philipp philippe pierre pieter
    pilar piotr pooja priya prudence putri quispe rachel rachida rafael rahim rahimullah rahman rahul
    rajesh ralf ralph ramesh rami ramon rana rania raphael raquel raul ravi raymond rebecca regina
    reinhard renata renate rene reza rhys ricardo riccardo richard rigoberta rita rivka robert roberta
    roberto robin roger roland rolf roman romy rosa rosalia rosalind rosario rose roy rudolf rufus
    rukhsana ruth ryan sabine said saima salim salma sam sami samira samuel sandra sanjay sara sarah
    sayed sean sebastian selin serge sergei sergey sergio seydou shabana shahid shira shirin sibylle
    sigrid sigurd silas silke silvia simon simone sinead siobhan sipho siti sofia sonia sonja soo-jin
    sophia sophie sri stefan stefania stefano stella stephan stephanie stephen steve steven sue suha
    sunil sunita suresh susan susana susanna susanne suzanne sven svetlana syed sylvia sylvie tadeusz
    takashi tamar tamara tanja tarek tariq tatiana teresa tetiana teun thabo themba theo theodor theresa
    therese thi thomas tilda till tim timothy tom tomas tomasz torsten tunde ulrich ulrike una ursula
    usman ute vanessa vera veronica veronika vicente victor victoria vijay viktor vincent vincenzo viola
    virginia vittorio vivian vladimir volodymyr walid walter waltraud wanda wangari wanjiku waqar wei
    wendy werner wilhelm willem william wilma winfried winifred wolfgang wyn xavier xiao xochitl yael
    yan yann yasmin yaw yitzhak yoko yolanda youssef yuki yulia yusuf yves yvonne zahra zainab zarghuna
    zeynep ziad zoe zofia zoltan zoran zubair zuzana
    """.split()
)


def is_given(word: str) -> bool:
    """Whether a word, or the first part of a double one, is a common given name."""
    plain = fold(word.strip(".,;()"))
    return plain in _COMMON or plain.split("-")[0] in _COMMON
