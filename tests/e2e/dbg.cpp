#include "tests/support/world.h"
#include <QCoreApplication>
#include <QDebug>
using namespace lockstep; using namespace Qt::StringLiterals;
int main(int c,char**v){ QCoreApplication a(c,v); World w{1}; w.addUser(u"jane"_s); w.addUser(u"bob"_s); w.addProject(u"LOCK"_s);
auto &jane=w.client(u"jane"_s); auto &bob=w.client(u"bob"_s);
auto t0=w.clock().now(); const IssueId i=jane.create(u"LOCK"_s,u"x"_s); 
qDebug()<<"create seen"<<w.advanceUntil([&]{return bob.issue(i);})<<(w.clock().now()-t0).count();
qDebug()<<w.settle()<<(w.clock().now()-t0).count();
for(int k=0;k<5;++k){ t0=w.clock().now(); auto op=jane.edit(i,Field::Status,k%2?u"In Progress"_s:u"Closed"_s);
const SpaceId s=projectSpace(w.project(u"LOCK"_s));
w.advanceUntil([&]{return w.countInLog(s,op)>0;}); qDebug()<<"in log"<<(w.clock().now()-t0).count();
w.advanceUntil([&]{return bob.text(i,Field::Status)==(k%2?u"In Progress"_s:u"Closed"_s);}); qDebug()<<"seen"<<(w.clock().now()-t0).count(); qDebug()<<w.settle(); qDebug()<<"settled"<<(w.clock().now()-t0).count();}
}
